// Keys, pages without a reload, the zoom of the page, the next picture ahead of time. Without this script links
// and buttons do the same.
"use strict";
(() => {
  const steps = [50, 75, 100, 125, 150, 200, 300]; // per cent
  const again = 1500; // milliseconds until a list that is not settled is asked for again
  let sending = false, asking = null, ahead = null, later = 0;

  const typing = (place) => place && /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName);
  const all = (selector) => [...document.querySelectorAll(selector)];

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(document.activeElement)) { document.activeElement.blur(); return; }
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || typing(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const field = all("[data-focus]").find((one) => one.dataset.focus === key);
    if (field) { event.preventDefault(); field.focus(); field.select(); return; }
    const place = all("[data-key]").find((one) => one.dataset.key.split(" ").includes(key));
    if (place) { event.preventDefault(); place.click(); }
  });

  // What was typed and not sent waits on its own page, in this window.
  const typed = ["reason", "value", "cause", "until"];
  const draft = () => "draft " + shown;
  let shown = location.pathname;
  const keep = () => {
    const words = {};
    for (const name of typed) {
      const field = document.getElementById(name);
      if (field && field.value.trim() && field.value !== field.defaultValue) words[name] = field.value;
    }
    const any = Object.keys(words).length > 0;
    if (any) sessionStorage.setItem(draft(), JSON.stringify(words)); else sessionStorage.removeItem(draft());
    return any;
  };
  const restore = () => {
    shown = location.pathname;
    const words = JSON.parse(sessionStorage.getItem(draft()) || "{}");
    for (const name of typed) {
      const field = document.getElementById(name);
      if (!field || field.value || !words[name]) continue;
      field.value = words[name];
      const more = field.closest("details");
      if (more) more.open = true;
    }
  };
  addEventListener("pagehide", keep);

  // The server answers with a whole page; its body takes the place of this one. The browser keeps the style, this
  // script and the pictures it has decoded.
  const turn = async (address, sent, kept) => {
    if (sending) return; // a second decision while one is on its way would be on what nobody has seen
    if (asking) asking.abort();
    const own = asking = new AbortController();
    sending = sent !== null;
    const left = shown;
    let waiting = keep();
    try {
      const answer = await fetch(address, { ...sent, signal: own.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (own.signal.aborted) return;
      if (!page.querySelector(".bar")) { location.assign(address); return; } // no page of ours: let it be read
      if (sent && new URL(address).pathname === left) { sessionStorage.removeItem("draft " + left); waiting = false; }
      document.title = page.title;
      document.body.replaceWith(document.adoptNode(page.body));
      if (!kept) history[answer.url === location.href ? "replaceState" : "pushState"](null, "", answer.url);
      begin();
      const told = document.querySelector("#draft");
      if (told && waiting && shown !== left) told.hidden = false;
    } catch (error) {
      if (own.signal.aborted) return;
      const told = document.querySelector("#lost");
      if (told) told.hidden = false;
    } finally {
      if (asking === own) { asking = null; sending = false; }
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    turn(new URL(link.getAttribute("href"), location.href).href, null);
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target, said = new URLSearchParams(new FormData(form));
    if (event.submitter && event.submitter.name) said.set(event.submitter.name, event.submitter.value);
    turn(new URL(form.getAttribute("action"), location.href).href, { method: "POST", body: said });
  });

  addEventListener("popstate", () => turn(location.href, null, true));

  const now = () => steps.includes(+sessionStorage.getItem("zoom")) ? +sessionStorage.getItem("zoom") : 100;

  const zooming = (paper, picture) => {
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
  };

  const begin = () => {
    restore();
    clearTimeout(later);
    if (document.querySelector("[data-again]")) later = setTimeout(() => turn(location.href, null, true), again);
    const first = document.querySelector("[autofocus]") || document.querySelector("h1");
    if (first) first.focus({ preventScroll: true });
    const paper = document.querySelector(".paper"), picture = paper && paper.querySelector("svg");
    if (picture) zooming(paper, picture);
    if (document.body.dataset.ahead) {
      ahead = new Image(); // held: what is decoded stays so
      ahead.src = document.body.dataset.ahead;
      ahead.decode().catch(() => {}); // a page that cannot be drawn is told when somebody comes to it
    }
  };
  begin();
})();
