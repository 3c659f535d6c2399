// Keys, the zoom of the page, and the next picture ahead of time. All of it works without: by links and buttons.
"use strict";
(() => {
  const paper = document.querySelector(".paper");
  const picture = paper && paper.querySelector("svg");

  const typing = (place) => place && /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(document.activeElement)) { document.activeElement.blur(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || typing(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const field = [...document.querySelectorAll("[data-focus]")].find((one) => one.dataset.focus === key);
    if (field) { event.preventDefault(); field.focus(); field.select(); return; }
    const place = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key.split(" ").includes(key));
    if (place) { event.preventDefault(); place.click(); }
  });

  // A second click while the answer is on its way would decide on nothing new.
  for (const form of document.forms) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
  addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });

  if (picture) {
    const steps = [50, 75, 100, 125, 150, 200, 300];
    const tools = document.querySelector(".zoom");
    const show = (zoom) => {
      picture.style.width = zoom + "%";
      tools.querySelector("output").textContent = zoom + "%";
      sessionStorage.setItem("zoom", zoom);
    };
    const middle = () => {
      const here = picture.querySelector(".here");
      if (!here) return;
      const box = here.getBoundingClientRect(), frame = paper.getBoundingClientRect();
      paper.scrollTop += (box.top + box.bottom) / 2 - (frame.top + frame.bottom) / 2;
      paper.scrollLeft += (box.left + box.right) / 2 - (frame.left + frame.right) / 2;
    };
    const now = () => steps.includes(+sessionStorage.getItem("zoom")) ? +sessionStorage.getItem("zoom") : 100;
    tools.hidden = false;
    for (const button of tools.querySelectorAll("button")) {
      button.addEventListener("click", () => {
        const at = steps.indexOf(now()) + (button.dataset.zoom === "+" ? 1 : -1);
        show(button.dataset.zoom === "0" ? 100 : steps[Math.max(0, Math.min(steps.length - 1, at))]);
        middle();
      });
    }
    show(now());
    middle();
  }

  if (document.body.dataset.ahead) new Image().src = document.body.dataset.ahead;
})();
