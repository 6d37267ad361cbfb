/** A Doc as PDF: selectable text in embedded Japanese fonts. */
import type { BodyNode } from '../model';
import { PDF_FONTS } from './fonts';
import { pdfDefinition } from './pdfDefinition';

interface PdfOptions {
  /** Epoch milliseconds written as the time of making; the same for the same output. */
  created?: number;
  /** Whether to compress what is on the pages; default yes. */
  compress?: boolean;
}

/** The package is one object with setters, which an ES import would copy and freeze. */
const pdfmake: typeof import('pdfmake') = require('pdfmake');
const files = Object.values(PDF_FONTS).flatMap((font) => Object.values(font));
pdfmake.setFonts(PDF_FONTS);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.includes(path));

/** Renders a Doc. `name` becomes the title. The same body and options give the same bytes. */
export async function toPdf(body: BodyNode, name: string, o: PdfOptions = {}): Promise<Buffer> {
  const created = new Date(o.created ?? 0);
  return pdfmake
    .createPdf({
      ...pdfDefinition(body),
      compress: o.compress ?? true,
      language: 'ja',
      info: { title: name, creationDate: created, modDate: created },
    })
    .getBuffer();
}
