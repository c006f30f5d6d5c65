// <shanhai-embed src="…/embed/…" data-height="260"><a href="…">…</a></shanhai-embed>: a part of the portal in a page of someone
// else. Without this script the link stays.
(function () {
  "use strict";
  if (!window.customElements || customElements.get("shanhai-embed")) return;
  // No frame is lower or higher than this, whatever it says of itself.
  var LEAST = 80, MOST = 2000, USUAL = 260, shown = new Set();

  function bounded(height) {
    return Math.min(MOST, Math.max(LEAST, height || USUAL));
  }

  // What the frame holds may run its scripts, open pages in windows of their own and send its form there, and nothing else: it
  // cannot lead its host away. It keeps its origin: else the policy that it is sent with would shut out its own style and
  // script in WebKit, and its messages could come from anybody.
  function framed(element) {
    var frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox");
    frame.setAttribute("loading", "lazy");
    frame.setAttribute("referrerpolicy", "no-referrer");
    frame.style.cssText = "display:block;width:100%;border:0;margin:0;padding:0";
    // Styles of the host do not reach in here.
    element.attachShadow({ mode: "open" }).appendChild(frame);
    return frame;
  }

  function named(element) {
    var link = element.querySelector("a");
    element.frame.title = element.dataset.title || (link || element).textContent.trim() || "Shanhai";
  }

  customElements.define("shanhai-embed", class extends HTMLElement {
    connectedCallback() {
      shown.add(this);
      if (this.frame) return;
      var url;
      try {
        url = new URL(this.getAttribute("src"), document.baseURI);
      } catch (_) {
        return;
      }
      if (!/^https?:$/.test(url.protocol)) return;
      // What the page has kept free stays so: it gets higher if need be, and never lower.
      this.least = bounded(Math.max(+this.dataset.height || 0, this.offsetHeight));
      this.origin = url.origin;
      this.frame = framed(this);
      [["display", "block"], ["min-width", "0"], ["max-width", "none"]].forEach(function (rule) {
        this.style.setProperty(rule[0], rule[1], "important");
      }, this);
      this.frame.style.height = this.least + "px";
      named(this);
      // The link may not have been read yet.
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", named.bind(null, this));
      this.frame.src = url.href;
    }

    disconnectedCallback() {
      shown.delete(this);
    }
  });

  addEventListener("message", function (event) {
    var height = event.data && event.data.shanhai;
    if (typeof height !== "number" || !(height >= LEAST && height <= MOST)) return;
    shown.forEach(function (own) {
      if (own.frame && own.origin === event.origin && own.frame.contentWindow === event.source) {
        own.frame.style.height = Math.max(own.least, height) + "px";
      }
    });
  });

  // Paper shows what nobody has scrolled to.
  addEventListener("beforeprint", function () {
    shown.forEach(function (own) {
      if (own.frame) own.frame.setAttribute("loading", "eager");
    });
  });
})();
