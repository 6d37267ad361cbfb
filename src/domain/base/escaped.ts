// A text as it stands in HTML: whatever it holds, it never becomes markup.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For what stands between tags, and in attributes with quotes of either kind. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one]);
