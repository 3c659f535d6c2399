"""The sheets of the working paper (*Kertas Kerja Reviu*) beside its plain tables; how it is read again."""
