// Show another copy in the open page if both have the same head, so that style sheets are not read again; returns
// whether they have.
async ([html, address]) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    if (new URL(address).origin !== location.origin || !next.head.isEqualNode(document.head)) return false;
    history.replaceState(null, "", address);
    const root = document.documentElement;
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
    document.body.replaceWith(document.adoptNode(next.body));
    scrollTo({ left: 0, top: 0, behavior: "instant" });
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    return true;
}
