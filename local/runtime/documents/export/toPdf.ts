/** A Doc as PDF: selectable text in embedded Japanese fonts. */
import { readFileSync } from 'node:fs';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { BodyNode } from '../model';
import { PDF_FONTS } from './fonts';
import { isLost, LINE, pdfDefinition } from './pdfDefinition';

interface PdfOptions {
  /** Epoch milliseconds written as the time of making; the same for the same output. */
  created?: number;
  /** Whether to compress what is on the pages; default yes. */
  compress?: boolean;
}

/** The package is one object with setters, which an ES import would copy and freeze. */
interface PdfMake {
  /** Files that it finds here are not looked for on the disk; its types leave it out. */
  virtualfs: { writeFileSync(path: string, content: Buffer): void };
}
const pdfmake: typeof import('pdfmake') & PdfMake = require('pdfmake');
const files = Object.values(PDF_FONTS).flatMap((font) => Object.values(font));
pdfmake.setFonts(PDF_FONTS);
// Read once: each PDF would read all of its fonts, 5 MB each, anew.
for (const file of files) pdfmake.virtualfs.writeFileSync(file, readFileSync(file));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.includes(path));

/** Renders a Doc. `name` becomes the title. The same body and options give the same bytes. */
export async function toPdf(body: BodyNode, name: string, o: PdfOptions = {}): Promise<Buffer> {
  const created = new Date(o.created ?? 0);
  let lost = false;
  const rendered = (definition: TDocumentDefinitions) =>
    pdfmake
      .createPdf({
        ...definition,
        pageBreakBefore: (node, nodes) => {
          lost ||= isLost(node);
          return definition.pageBreakBefore?.(node, nodes) ?? false;
        },
        compress: o.compress ?? true,
        language: 'ja',
        info: { title: name, creationDate: created, modDate: created },
      })
      .getBuffer();
  const first = await rendered(pdfDefinition(body));
  // Shorter pages take the last lines of the table to where its foot stands.
  return lost ? rendered(pdfDefinition(body, LINE * 2)) : first;
}
