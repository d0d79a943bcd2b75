// Restore the state in which a page was copied; returns the part of it to show, or null for all.
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
    return boxes.length ? {
        left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    } : null;
}
