/// The script that a previewed page carries, and nothing that is published does.
enum LiveScript {
    static let name = "live.js"

    static let text = LiveScript.connection + LiveScript.overlay

    static let tag = "\"" + hexadecimal(mixedDigest(0, text)) + "\""

    /// The element that loads it and tells it what the page is.
    /// - Parameters:
    ///   - page: the page's path from the site's root.
    ///   - shown: its version.
    ///   - since: the token of the moment at which it was sent.
    ///   - path: the path under which the site stands.
    static func element(page: String, shown: String, since: String, path: String) -> String {
        "<script src=\"/.briefing/\(name)\" data-page=\"\(escaped(page))\" data-digest=\"\(escaped(shown))\""
            + " data-since=\"\(escaped(since))\" data-path=\"\(escaped(path))\" async></script>\n"
    }

    /// Listens to the server, reloads or swaps stylesheets, and keeps the scroll position.
    private static let connection = #"""
        "use strict";
        (() => {
          const { page, digest, path } = document.currentScript.dataset;
          // The moment up to which the page knows of changes.
          let since = document.currentScript.dataset.since;
          const overlay = briefingOverlay(digest === "not-yet"
            ? "The site appears by itself when the files are mended."
            : "What you see is the last good version. It goes on by itself when the files are mended.");
          const place = "briefing-scroll:" + location.pathname + location.search;
          let events = null;
          let isReloading = false;

          // Where the page was scrolled to before it was reloaded.
          try {
            const kept = JSON.parse(sessionStorage.getItem(place));
            sessionStorage.removeItem(place);
            if (kept) {
              const restore = () => scrollTo({ left: kept[0], top: kept[1], behavior: "instant" });
              restore();
              if (document.readyState !== "complete") addEventListener("load", restore, { once: true });
            }
          } catch { /* Without storage, the browser's own memory has to do. */ }

          function reload() {
            if (isReloading) return;
            isReloading = true;
            try {
              sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
            } catch { /* As above. */ }
            location.reload();
          }

          // The path of an address of this site, from the site's root.
          function sitePath(address) {
            try {
              const url = new URL(address, location.href);
              if (url.origin !== location.origin || !url.pathname.startsWith(path)) return null;
              return decodeURIComponent(url.pathname.slice(path.length));
            } catch {
              return null;
            }
          }

          function reloadIfLoaded(asset) {
            const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
            const named = [...document.querySelectorAll("[src]")].map((element) => element.src);
            if ([...loaded, ...named].some((address) => sitePath(address) === asset)) reload();
          }

          function swapStyle(asset, version) {
            const links = [...document.querySelectorAll("link[rel~=stylesheet][href]")]
              .filter((link) => sitePath(link.href) === asset && !("briefingOld" in link.dataset));
            // One stylesheet may import another.
            if (links.length === 0) return reloadIfLoaded(asset);
            for (const link of links) {
              const next = link.cloneNode();
              const url = new URL(link.href);
              url.searchParams.set("briefing", version);
              next.href = url.href;
              link.dataset.briefingOld = "";
              // The old one goes when the new one is there: the page is never without.
              next.onload = next.onerror = () => link.remove();
              link.after(next);
            }
          }

          function connect() {
            disconnect();
            const query = new URLSearchParams({ page, digest, since });
            // A browser has few connections for one host; pages that nobody sees may have to do without.
            if (document.visibilityState === "hidden") query.set("hidden", "1");
            events = new EventSource("/.briefing/events?" + query);
            on("reload", reload);
            on("style", (data) => swapStyle(JSON.parse(data).path, since));
            on("asset", (data) => reloadIfLoaded(JSON.parse(data).path));
            on("problems", overlay.show);
            on("mended", overlay.hide);
          }

          function on(name, act) {
            events.addEventListener(name, (event) => {
              since = event.lastEventId;
              act(event.data);
            });
          }

          function disconnect() {
            if (events) events.close();
            events = null;
          }

          performance.setResourceTimingBufferSize(4000);
          document.addEventListener("visibilitychange", connect);
          addEventListener("pagehide", disconnect);
          addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
          connect();


        """#

    /// Shows what is wrong with the site. All texts become text nodes: none is read as HTML.
    private static let overlay = #"""
          function briefingOverlay(words) {
            let host = null;
            let shown = null;
            let before = null;

            const style = `
              :host { all: initial; color-scheme: light dark }
              section, button { font: 15px/1.5 system-ui, sans-serif; color: #1c1c1c }
              section { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto;
                box-sizing: border-box; padding: 1rem 1.5rem 1.5rem; background: #fffdf9; border-top: 5px solid #b3261e;
                box-shadow: 0 0 2rem #0006 }
              header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between }
              h2 { font-size: 1.15rem; margin: 0 }
              ol { list-style: none; margin: .5rem 0 0; padding: 0 }
              li { padding: .75rem 0; border-top: 1px solid #8884; overflow-wrap: anywhere }
              code, pre { font: 13px/1.6 ui-monospace, monospace }
              pre { margin: .4rem 0 0; padding: .5rem .75rem; background: #8881; white-space: pre-wrap;
                unicode-bidi: plaintext }
              mark { background: none; color: inherit; font-weight: bold; text-decoration: underline wavy #b3261e;
                text-underline-offset: 3px }
              .error { color: #b3261e } .warning { color: #8a5300 } .note { color: #00589c }
              .message { font-weight: 600 } p { margin: .25rem 0 0 }
              button { padding: .25rem .75rem; border: 1px solid currentColor; border-radius: 4px; background: transparent;
                cursor: pointer }
              button:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px }
              button.badge { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483647; background: #b3261e;
                color: #fff; border-color: #fff }
              [hidden] { display: none !important }
              @media (prefers-color-scheme: dark) {
                section, button { color: #ececec } section { background: #1d1b1a; border-color: #ff8a80 }
                .error { color: #ff8a80 } .warning { color: #ffc46b } .note { color: #8ec9ff }
                mark { text-decoration-color: #ff8a80 }
              }
              @media print { :host { display: none } }`;

            function element(name, attributes, ...children) {
              const made = document.createElement(name);
              for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
              made.append(...children.filter((child) => child !== null));
              return made;
            }

            function location(place) {
              if (!place.file) return null;
              return place.file + (place.line ? ":" + place.line + (place.column ? ":" + place.column : "") : "");
            }

            // The line around what is meant, which is marked. Columns count code points, as Array.from does.
            function excerpt(problem) {
              if (problem.source === null || !problem.column) return null;
              const letters = Array.from(problem.source);
              const start = Math.min(problem.column - 1, letters.length);
              const end = Math.min(start + problem.length, letters.length);
              const from = Math.max(0, start - 80);
              const to = Math.min(letters.length, end + 80);
              const text = (a, b) => letters.slice(a, b).join("");
              const before = problem.line + " | " + (from > 0 ? "… " : "") + text(from, start);
              return element("pre", { dir: "auto" }, before,
                element("mark", {}, text(start, end) || " "), text(end, to) + (to < letters.length ? " …" : ""));
            }

            function item(problem) {
              const place = location(problem);
              return element("li", {},
                place && element("code", {}, place + ": "),
                element("span", { class: problem.severity }, problem.severity + ": "),
                element("span", { class: "message" }, problem.message),
                element("code", {}, " [" + problem.code + "]"),
                excerpt(problem),
                problem.advice === null ? null : element("p", {}, problem.advice),
                ...problem.related.map((one) => element("p", {}, element("code", {}, location(one) + ": "), one.message)));
            }

            function count(problems, severity) {
              const number = problems.filter((problem) => problem.severity === severity).length;
              return number === 0 ? null : number + " " + severity + (number === 1 ? "" : "s");
            }

            function show(data) {
              if (data === shown) return;
              const isFirst = host === null;
              hide();
              shown = data;
              const problems = JSON.parse(data).problems;
              const counts = [count(problems, "error"), count(problems, "warning")].filter(Boolean).join(", ");
              const close = element("button", { type: "button" }, "Close");
              const badge = element("button", { type: "button", class: "badge", hidden: "" }, counts);
              const names = { role: "alertdialog", "aria-labelledby": "title", "aria-describedby": "words" };
              const panel = element("section", names,
                element("header", {},
                  element("h2", { id: "title" }, "The site can’t be rebuilt: " + counts), close),
                element("p", { id: "words" }, words),
                element("ol", {}, ...problems.map(item)));
              host = element("briefing-problems", {});
              host.attachShadow({ mode: "open" }).append(element("style", {}, style), panel, badge);
              const fold = (isFolded) => {
                panel.hidden = isFolded;
                badge.hidden = !isFolded;
                (isFolded ? badge : close).focus({ preventScroll: true });
              };
              close.onclick = () => fold(true);
              badge.onclick = () => fold(false);
              panel.onkeydown = (event) => { if (event.key === "Escape") fold(true); };
              document.documentElement.append(host);
              if (isFirst) {
                before = document.activeElement;
                close.focus({ preventScroll: true });
              }
            }

            function hide() {
              if (host) host.remove();
              if (host && before && before.isConnected) before.focus({ preventScroll: true });
              host = shown = null;
            }

            return { show, hide };
          }
        })();

        """#
}
