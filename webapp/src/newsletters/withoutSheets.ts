/**
 * The HTML of a mail without its style sheets. A mail is laid out by style attributes, which every mail program
 * understands; its sheets only refine that, and our content security policy refuses them, each with an error. This is
 * no safeguard: that is the sandboxed frame.
 */
export function withoutSheets(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style\s*>|<link\b[^>]*>/gi, '');
}
