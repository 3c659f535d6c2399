// Hides what the fields above the list of documents do not ask for; without it everything is shown.
"use strict";
{
  const fields = document.getElementById("saring");
  if (fields) {
    const of = (name) => document.getElementById("f-" + name);
    const rows = [...document.querySelectorAll("[data-levels]")];
    const said = new Map(rows.map((row) => [row, (row.textContent + " " + (row.dataset.said || "")).toLowerCase()]));
    const has = (list, one) => !one || (list || "").split(" ").includes(one);
    const filter = () => {
      const words = of("text").value.toLowerCase().split(/\s+/).filter(Boolean);
      const body = of("body").value;
      for (const row of rows) {
        row.hidden = !(
          (!body || row.dataset.body === body) &&
          has(row.dataset.rules, of("rules").value) &&
          has(row.dataset.levels, of("levels").value) &&
          words.every((word) => said.get(row).includes(word))
        );
      }
      const asked = words.length > 0 || ["body", "rules", "levels"].some((name) => of(name).value);
      for (const section of document.querySelectorAll("section.document")) {
        const own = [...section.querySelectorAll("[data-levels]")];
        section.hidden = asked && !own.some((row) => !row.hidden);
      }
      const listed = rows.filter((row) => row.tagName === "TR" && !row.hidden);
      of("count").textContent = asked ? of("count").dataset.words.replace("#", listed.length) : "";
    };
    fields.hidden = false;
    fields.addEventListener("input", filter);
    filter();
  }
}
