"""Indicators of other bodies in place of one of the subdistrict's: units, forms and directions that it has none of."""

from __future__ import annotations

from office.change import Change, Swap, harmless
from office.subdistrict.rows import (
    HEAD_BLOCK,
    HEAD_TITLE,
    NIP,
    REGENT_BLOCK,
    REGENT_TITLE,
    WORK,
    WORK_MEANS,
    WORK_METHOD,
)

EACH = "dihitung pada triwulan berjalan"
SO_FAR = "dihitung sampai dengan triwulan berjalan"


def instead(name: str, unit: str, target: str, quarters: str, means: str, method: str) -> Change:
    """Another indicator where the subdistrict counts its works."""
    place: Swap = (
        f"<td>{WORK.name}</td><td>{WORK_MEANS}</td><td>{WORK_METHOD}</td>",
        f"<td>{name}</td><td>{means}</td><td>{method}</td>",
    )
    return harmless(
        f"{name}, {target} {unit}", place, *WORK.with_(name=name, unit=unit, target=target, quarters=quarters)
    )


OTHERS = (
    # lower is better
    instead("Angka kematian ibu", "per 100.000 KH", "72", "18 36 54 72", f"Kematian ibu per 100.000 kelahiran hidup, {SO_FAR}", "Jumlah kematian ibu / jumlah kelahiran hidup x 100.000"),
    instead("Prevalensi stunting", "%", "13,2", "14,8 14,2 13,7 13,2", "Balita pendek dan sangat pendek", "Jumlah balita stunting / jumlah balita yang diukur x 100%"),
    instead("Prevalensi stunting menurut e-PPGBM", "Persen", "≤ 13,2", "- ≤_14,0 - ≤_13,2", "Hasil penimbangan bulan Juni dan Desember", "Balita stunting dibagi balita yang diukur dikali 100%"),
    instead("Jumlah kejadian kebakaran", "Kejadian", "40", "10 10 10 10", f"Kebakaran permukiman, {EACH}; semakin sedikit semakin baik", "Menjumlahkan kejadian kebakaran"),
    instead("Persentase penduduk miskin", "%", "7,85", "- - - 7,85", "Penduduk di bawah garis kemiskinan hasil Susenas", "Jumlah penduduk miskin / jumlah penduduk x 100%"),
    instead("Tingkat pengangguran terbuka", "%", "4,1", "- - 4,1 -", "Penganggur menurut Sakernas Agustus", "Jumlah penganggur / jumlah angkatan kerja x 100%"),
    instead("Laju inflasi", "%", "2,5 ± 1", "2,5±1 2,5±1 2,5±1 2,5±1", "Inflasi tahun ke tahun", "(IHK bulan ini - IHK bulan sama tahun lalu) / IHK bulan sama tahun lalu x 100%"),
    instead("Rasio gini", "Indeks", "0,352", "- - - 0,352", "Ketimpangan pengeluaran dengan rentang 0 - 1", "Koefisien gini menurut BPS"),
    instead("Persentase jalan rusak berat", "%", "3", "6 5 4 3", "Jalan kabupaten dalam kondisi rusak berat", "Panjang jalan rusak berat / panjang jalan x 100%"),
    instead("Waktu tanggap kebakaran", "Menit", "15", "15 15 15 15", "Waktu sejak laporan diterima sampai petugas tiba", "Rata-rata waktu tanggap seluruh kejadian"),
    instead("Jumlah temuan berulang", "Temuan", "0", "0 0 0 0", "Temuan BPK yang berulang", "Menghitung temuan yang berulang"),
    instead("Jumlah konflik sosial", "Kasus", "Nihil", "Nihil Nihil Nihil Nihil", "Konflik antarwarga", "Menghitung kasus konflik"),
    instead("Persentase penurunan kasus DBD", "%", "10", "- - - 10", "Penurunan kasus dibandingkan tahun sebelumnya", "(Kasus tahun lalu - kasus tahun ini) / kasus tahun lalu x 100%"),
    instead("Defisit anggaran terhadap PDRB", "%", "< 3", "- - - <_3", "Batas defisit", "Defisit / PDRB x 100%"),
    # quantities with dimension
    instead("Panjang jalan yang diperbaiki", "Km", "12,75", "0 3,25 6,50 3,00", f"Jalan desa yang diperbaiki, {EACH}", "Menjumlahkan panjang jalan"),
    instead("Panjang jalan dalam kondisi mantap", "Km", "412,6", "400,1 404,2 408,9 412,6", f"Jalan mantap, {SO_FAR}", "Menjumlahkan panjang jalan mantap sampai dengan akhir triwulan"),
    instead("Luas lahan kritis yang direhabilitasi", "Ha", "1.250", "150 300 500 300", f"Lahan kritis, {EACH}", "Menjumlahkan luas lahan"),
    instead("Volume sampah yang diangkut", "Ton/Hari", "185,5", "180 182 184 185,5", "Sampah yang diangkut ke TPA", "Jumlah tonase / jumlah hari"),
    instead("Volume sampah yang dikurangi", "m³", "24.000", "6.000 6.000 6.000 6.000", f"Sampah yang dikurangi, {EACH}", "Menjumlahkan volume"),
    instead("Produksi padi", "Ton GKG", "210.500,75", "60.500,75 55.000 50.000 45.000", f"Produksi padi, {EACH}", "Luas panen x produktivitas"),
    instead("Produktivitas padi", "Ku/Ha", "58,4", "57,0 57,5 58,0 58,4", "Hasil per hektare", "Produksi / luas panen"),
    instead("Konsumsi ikan", "Kg/Kapita/Tahun", "56,3", "- - - 56,3", "Konsumsi ikan penduduk", "Jumlah konsumsi / jumlah penduduk"),
    instead("Kecepatan internet kantor", "Mbps", "100", "50 50 100 100", "Kecepatan unduh", "Rata-rata hasil uji kecepatan"),
    instead("Nilai investasi", "Miliar Rupiah", "1.250,5", "250 300 350 350,5", f"Realisasi PMA dan PMDN, {EACH}", "Menjumlahkan realisasi investasi"),
    instead("Pendapatan asli daerah", "Rp", "1,25 Triliun", "- - - 1,25_Triliun", "PAD yang diterima", "Menjumlahkan penerimaan PAD"),
    instead("Pajak daerah yang diterima", "Rupiah", "Rp 12.500.000.000,-", "Rp_2.500.000.000,- Rp_5.500.000.000,- Rp_9.000.000.000,- Rp_12.500.000.000,-", f"Pajak daerah, {SO_FAR}", "Menjumlahkan penerimaan sampai dengan triwulan berjalan"),
    instead("PDRB per kapita", "Juta Rupiah", "48,75", "- - - 48,75", "PDRB dibagi penduduk", "PDRB atas dasar harga berlaku / jumlah penduduk"),
    instead("Jumlah kunjungan wisatawan", "Orang", "1,2 juta", "300.000 300.000 300.000 300.000", f"Kunjungan, {EACH}", "Menjumlahkan kunjungan"),
    instead("Jumlah kunjungan perpustakaan", "Kunjungan", "12,500", "3,000 3,000 3,000 3,500", f"Kunjungan, {EACH}", "Menjumlahkan kunjungan"),
    # scores, grades, ordinals
    instead("Indeks SPBE", "Indeks", "3,85", "- - - 3,85", "Hasil evaluasi SPBE dengan skala 1 - 5", "Nilai dari Kementerian PANRB"),
    instead("Indeks Pembangunan Manusia", "Poin", "74,81", "- - - 74,81", "Nilai IPM menurut BPS", "Rata-rata geometrik tiga dimensi"),
    instead("Indeks Reformasi Birokrasi", "Nilai", "A- (82,30)", "- - - A-_(82,30)", "Hasil evaluasi RB", "Nilai RB general ditambah RB tematik"),
    instead("Kapabilitas APIP", "Level", "Level 3 (3,12)", "- - - Level_3_(3,12)", "Hasil penilaian BPKP", "Penilaian mandiri yang dijamin mutunya"),
    instead("Maturitas SPIP", "Level", "III", "- - - III", "Hasil penilaian BPKP", "Penilaian mandiri yang dijamin mutunya"),
    instead("Peringkat keterbukaan informasi", "Peringkat", "Informatif", "- - - Informatif", "Hasil monev Komisi Informasi", "Penilaian Komisi Informasi"),
    instead("Peringkat LPPD", "Peringkat", "5 besar", "- - - 5_besar", "Hasil EPPD", "Peringkat nasional"),
    instead("Peringkat MTQ tingkat kabupaten", "Peringkat", "3", "- - 3 -", "Peringkat kafilah pada MTQ bulan September", "Peringkat dari panitia"),
    instead("Status desa menurut Indeks Desa", "Status", "Mandiri", "- - - Mandiri", "Status menurut Kemendesa", "Penilaian Indeks Desa"),
    instead("Akreditasi puskesmas", "Predikat", "Paripurna", "- - Paripurna -", "Hasil survei akreditasi", "Penilaian lembaga akreditasi"),
    instead("Opini laporan keuangan", "Opini", "WTP", "- WTP - -", "Opini BPK", "Opini BPK atas LKPD tahun sebelumnya"),
    instead("Kategori Kabupaten Layak Anak", "Kategori", "Nindya (≥ 701)", "- - - Nindya", "Penilaian KLA dengan skala 0 - 1.000", "Penilaian kementerian"),
    instead("Nilai IKPA", "Nilai", "95,5", "92 93 94 95,5", "Nilai pelaksanaan anggaran", "Nilai tertimbang 8 indikator"),
    instead("Tersedianya peta batas desa", "Ada/Tidak", "Ada", "- Ada - -", "Peta batas yang ditetapkan", "Ada penetapan"),
    instead("Tersusunnya profil kecamatan", "Dokumen", "1", "- - - 1", "Profil kecamatan yang terbit", "Menghitung dokumen"),
    instead("Laporan yang disampaikan tepat waktu", "Laporan", "12 (dua belas)", "3 3 3 3", f"Laporan bulanan, {EACH}", "Menjumlahkan laporan"),
    # ratios and shares
    instead("Rasio guru terhadap murid", "Rasio", "1 : 16", "1:18 1:17 1:17 1:16", "Murid setiap guru", "Jumlah guru : jumlah murid"),
    instead("Rasio polisi pamong praja", "Per 10.000 penduduk", "2,4", "- - - 2,4", "Satpol PP per 10.000 penduduk", "Jumlah Satpol PP / jumlah penduduk x 10.000"),
    instead("Laju pertumbuhan ekonomi", "%", "5,2 - 5,4", "5,2-5,4 5,2-5,4 5,2-5,4 5,2-5,4", "Pertumbuhan PDRB", "(PDRB t - PDRB t-1) / PDRB t-1 x 100%"),
    instead("Persentase kenaikan PAD", "%", "112", "- - - 112", "PAD dibandingkan target awal", "PAD tahun ini / PAD tahun lalu x 100%"),
    instead("Bed Occupancy Rate", "%", "60 - 85", "60-85 60-85 60-85 60-85", "Pemakaian tempat tidur", "Hari perawatan / (tempat tidur x hari) x 100%"),
    instead("Angka partisipasi kasar SD", "%", "104,3", "- - - 104,3", "Murid SD segala umur terhadap penduduk 7-12 tahun", "Murid SD / penduduk usia 7-12 tahun x 100%"),
    instead("Persentase desa berlistrik", "%", "100", "100 100 100 100", "Desa yang berlistrik", "Desa berlistrik / jumlah desa x 100%"),
    instead("Cakupan akses air minum layak", "% KK", "88,6", "86 87 88 88,6", "KK dengan air minum layak", "KK dengan akses / jumlah KK x 100%"),
    instead("Persentase aset yang bersertifikat", "Persen", "75% (90 bidang)", "60% 65% 70% 75%", "Tanah pemerintah bersertifikat", "Bidang bersertifikat / jumlah bidang x 100%"),
    instead("Persentase usulan musrenbang yang diakomodasi", "%", "70", "- 70 - -", "Usulan musrenbang bulan Februari yang masuk RKPD", "Usulan yang masuk RKPD / usulan prioritas x 100%"),
    instead("Usia harapan hidup", "Tahun", "73,42", "- - - 73,42", "Rata-rata umur sejak lahir", "Publikasi BPS"),
    instead("Rata-rata lama sekolah", "Tahun", "8,9", "- - - 8,9", "Lama sekolah penduduk 25 tahun ke atas", "Publikasi BPS"),
    instead("Lama antrean loket", "Jam", "0,5", "1 0,75 0,5 0,5", "Waktu tunggu warga; semakin singkat semakin baik", "Rata-rata waktu tunggu"),
    instead("Waktu penerbitan izin", "Hari Kerja", "3", "5 4 4 3", "Waktu sejak berkas lengkap; semakin singkat semakin baik", "Rata-rata waktu penerbitan"),
    instead("Persentase ASN yang mengikuti pengembangan kompetensi 20 JP", "%", "85", "15 40 65 85", f"ASN dengan 20 jam pelajaran, {SO_FAR}", "ASN yang mengikuti 20 JP / jumlah ASN x 100%"),
    # other parties
    harmless("a head of a section and the camat", (HEAD_TITLE, "<td>Kepala Seksi Pemerintahan Kecamatan Sukarindang</td>"), (HEAD_BLOCK, "PIHAK PERTAMA,<br>KEPALA SEKSI PEMERINTAHAN<br>"), (REGENT_TITLE, "<td>Camat Sukarindang</td>"), (REGENT_BLOCK, "PIHAK KEDUA,<br>CAMAT SUKARINDANG<br>"), everywhere=True),
    harmless("a clerk and the head of a section", (HEAD_TITLE, "<td>Pengelola Data Kependudukan pada Seksi Pemerintahan</td>"), (HEAD_BLOCK, "PIHAK PERTAMA,<br>PENGELOLA DATA KEPENDUDUKAN<br>"), (REGENT_TITLE, "<td>Kepala Seksi Pemerintahan</td>"), (REGENT_BLOCK, "PIHAK KEDUA,<br>KEPALA SEKSI PEMERINTAHAN<br>"), everywhere=True),
    harmless("a functional official and the camat", (HEAD_TITLE, "<td>Analis Kebijakan Ahli Muda Kecamatan Sukarindang</td>"), (HEAD_BLOCK, "PIHAK PERTAMA,<br>ANALIS KEBIJAKAN AHLI MUDA<br>"), (REGENT_TITLE, "<td>Camat Sukarindang</td>"), (REGENT_BLOCK, "PIHAK KEDUA,<br>CAMAT SUKARINDANG<br>"), everywhere=True),
    harmless("a village head of the town and the camat", (HEAD_TITLE, "<td>Lurah Kebonsari Kecamatan Sukarindang</td>"), (HEAD_BLOCK, "PIHAK PERTAMA,<br>LURAH KEBONSARI<br>"), (REGENT_TITLE, "<td>Camat Sukarindang</td>"), (REGENT_BLOCK, "PIHAK KEDUA,<br>CAMAT SUKARINDANG<br>"), everywhere=True),
    harmless("the secretary and the camat who acts", (HEAD_TITLE, "<td>Sekretaris Kecamatan Sukarindang</td>"), (HEAD_BLOCK, "PIHAK PERTAMA,<br>SEKRETARIS KECAMATAN SUKARINDANG<br>"), (REGENT_TITLE, "<td>Plt. Camat Sukarindang</td>"), (REGENT_BLOCK, "PIHAK KEDUA,<br>Plt. CAMAT SUKARINDANG<br>"), everywhere=True),
    harmless("the camat in short with his rank", (HEAD_BLOCK, "PIHAK PERTAMA,<br>CAMAT,<br>"), (NIP, f"Pembina Tk.I<br>{NIP}"), everywhere=True),
    harmless("a third who knows", (f"{NIP}</td></tr></table>\n<div", f'{NIP}</td></tr></table><p style="text-align:center">Mengetahui,<br>Sekretaris Daerah<br><br><br>Bahtiar Effendi<br>NIP. 19690203 199503 1 004</p>\n<div')),
)  # fmt: skip
