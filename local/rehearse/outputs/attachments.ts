/** Renders Docs: those attached to mail as they were when they were sent, each content once. */
import { createHash } from 'node:crypto';
import type { SentAttachment, SentMail } from '../../runtime';
import { type BodyNode, toPdf } from '../../runtime/documents';

/** Makes the PDF of a Doc. */
type RenderPdf = (body: BodyNode, name: string) => Promise<Buffer>;

export class PdfRenderer {
  private readonly rendered = new Map<string, Promise<Buffer>>();
  /** How many mails have been looked at. */
  private begun = 0;

  constructor(private readonly render: RenderPdf = toPdf) {}

  /** The PDF of a Doc's body. */
  pdf(body: BodyNode, name: string): Promise<Buffer> {
    const key = createHash('sha256')
      .update(JSON.stringify([name, body]))
      .digest('base64');
    const known = this.rendered.get(key) ?? this.render(body, name);
    this.rendered.set(key, known);
    return known;
  }

  /** The bytes of an attachment. */
  async content({ name, base64, documentBody }: SentAttachment): Promise<Buffer> {
    if (!documentBody) return Buffer.from(base64, 'base64');
    return this.pdf(documentBody as BodyNode, name.replace(/\.pdf$/i, ''));
  }

  /** Begins to render what has been sent since the last time, so that it is done when it is wanted. */
  begin(mails: readonly SentMail[]): void {
    for (const attachment of mails.slice(this.begun).flatMap(({ attachments }) => attachments)) {
      // A failure is told to whoever asks for it.
      if (attachment.documentBody) this.content(attachment).catch(() => undefined);
    }
    this.begun = mails.length;
  }
}
