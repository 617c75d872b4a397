/** What an element carries that shows a thing which a form on the page can make: it takes the focus once it was made. */
export const made = (id: string) => ({ id: `made-${id}`, tabIndex: -1 });
