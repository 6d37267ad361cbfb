/** Renders Docs: those attached to mail as they were when they were sent, each content once. */
import type { SentAttachment } from '../../runtime';
import { type BodyNode, toPdf } from '../../runtime/documents';

export class PdfRenderer {
  private readonly rendered = new Map<string, Promise<Buffer>>();

  /** The PDF of a Doc's body. */
  pdf(body: BodyNode, name: string): Promise<Buffer> {
    const key = JSON.stringify([name, body]);
    const known = this.rendered.get(key) ?? toPdf(body, name);
    this.rendered.set(key, known);
    return known;
  }

  /** The bytes of an attachment. */
  async content({ name, base64, documentBody }: SentAttachment): Promise<Buffer> {
    if (!documentBody) return Buffer.from(base64, 'base64');
    return this.pdf(documentBody as BodyNode, name.replace(/\.pdf$/i, ''));
  }
}
