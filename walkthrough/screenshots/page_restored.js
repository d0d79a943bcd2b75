// Restore the state in which a page was copied; returns how far it is scrolled, and the part of the screen to show, or
// null for all.
() => {
    for (const one of document.querySelectorAll("[data-copied-modal]")) {
        one.removeAttribute("open");
        one.showModal();
    }
    for (const one of document.querySelectorAll("[data-copied-scroll]")) {
        const [left, top] = one.dataset.copiedScroll.split(" ").map(Number);
        one.scrollTo({ left, top, behavior: "instant" });
    }
    document.activeElement?.blur();
    document.querySelector("[data-copied-focus]")?.focus();
    const shown = [...document.querySelectorAll("[data-copied-modal], [data-copied-modal] [data-copied-used]")];
    const boxes = shown.map((one) => one.getBoundingClientRect());
    const box = boxes.length ? {
        left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    } : null;
    return [{ x: scrollX, y: scrollY }, box];
}
