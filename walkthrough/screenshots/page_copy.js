// Copy the page, in one call, so that a picture can be rendered later in another browser: markup, what was typed, what
// is ticked, which windows are open, where it is scrolled to. Registered secrets become dots, and dates of these days
// one date, so that a picture changes only where the screen does.
// `used` is the element in use, if any: it is outlined. The page itself does not change.
([used], secrets) => {
    const DOTS = "•".repeat(12);
    const NEVER_SHOWN = "head > title, script, noscript, template, link:not([rel=stylesheet]), meta, base, input[type=hidden]";
    const MOMENT = /(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)([./])(\d\d?)\5(\d{4}))(?:(T|,? )\d\d?:\d\d(:\d\d)?)?/g;
    const DAY = 24 * 60 * 60 * 1000;
    const blotted = (text) => secrets.reduce((left, secret) => left.replaceAll(secret, DOTS), text);
    const isNear = (year, month, day) => Math.abs(Date.UTC(year, month - 1, day) - Date.now()) < 2 * DAY;
    const stilled = (text) => text.replace(MOMENT, (all, year, month, day, one, dot, two, last, gap, seconds) => {
        if (year ? !isNear(year, month, day) : !isNear(last, one, two) && !isNear(last, two, one)) return all;
        return (year ? "2026-01-01" : ["01", "01", "2026"].join(dot)) + (gap ? `${gap}09:00${seconds ? ":00" : ""}` : "");
    });
    const root = document.documentElement;
    const copy = root.cloneNode(true);
    const all = [root, ...root.querySelectorAll("*")];
    const copies = [copy, ...copy.querySelectorAll("*")];
    const cannot = all.find((one) => one.shadowRoot || one.matches("iframe, canvas, video, object, embed"));
    const unseen = [...document.styleSheets].some(({ ownerNode: style, cssRules }) => style?.localName === "style" && cssRules.length && !style.textContent.trim());
    const focus = document.activeElement?.matches(":focus-visible") ? document.activeElement : null;
    all.forEach((one, at) => {
        const other = copies[at];
        if (one instanceof HTMLInputElement) {
            other.setAttribute("value", one.type === "password" && one.value ? DOTS : one.value);
            other.toggleAttribute("checked", one.checked);
        } else if (one instanceof HTMLTextAreaElement) other.textContent = one.value;
        else if (one instanceof HTMLOptionElement) other.toggleAttribute("selected", one.selected);
        else if (one instanceof HTMLAnchorElement && one.hasAttribute("href")) other.setAttribute("href", "#");
        if (one.matches(":modal")) other.setAttribute("data-copied-modal", "");
        if (one.scrollTop || one.scrollLeft) other.setAttribute("data-copied-scroll", `${one.scrollLeft} ${one.scrollTop}`);
        if (one === focus) other.setAttribute("data-copied-focus", "");
        if (one === used) {
            other.setAttribute("data-copied-used", "");
            other.style.setProperty("outline", "3px solid #d6006c", "important");
            other.style.setProperty("outline-offset", "2px", "important");
        }
        for (const name of other.getAttributeNames())
            if (name.startsWith("on")) other.removeAttribute(name);
            else if (secrets.some((secret) => other.getAttribute(name).includes(secret)))
                other.setAttribute(name, blotted(other.getAttribute(name)));
    });
    for (const one of copy.querySelectorAll(NEVER_SHOWN)) one.remove();
    // So that copies of pages with the same style sheets have the same head.
    for (const one of [...copy.querySelector("head").childNodes]) if (one.nodeType !== Node.ELEMENT_NODE) one.remove();
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
        const shown = stilled(blotted(text.data));
        if (shown !== text.data) text.data = shown;
    }
    const loaded = performance.getEntriesByType("resource").filter(({ initiatorType }) => ["link", "css", "img"].includes(initiatorType));
    return {
        html: "<!doctype html>" + copy.outerHTML,
        address: location.href.split(/[?#]/)[0],
        resources: loaded.map(({ name }) => name),
        width: innerWidth,
        height: innerHeight,
        dark: matchMedia("(prefers-color-scheme: dark)").matches,
        found: Boolean(used),
        cannot: cannot?.localName ?? (unseen || document.adoptedStyleSheets.length ? "style" : ""),
    };
}
