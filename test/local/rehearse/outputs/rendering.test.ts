// PDFs are begun while the scenario plays, each once, and come whether or not a thread can be had.
import { PdfRenderer } from '../../../../local/rehearse/outputs/attachments';
import { RenderingThread } from '../../../../local/rehearse/outputs/renderingThread';
import type { SentMail } from '../../../../local/runtime';
import type { BodyNode } from '../../../../local/runtime/documents';
import { emptyBody } from '../../../../local/runtime/documents/model';

const mailWith = (...attachments: Partial<SentMail['attachments'][number]>[]) =>
  ({ attachments }) as SentMail;
const letter = (width: number) => ({ ...emptyBody(), pageWidth: width });

test('what is sent is rendered once, in the order in which it was sent', async () => {
  const ordered: string[] = [];
  const renderer = new PdfRenderer(async (body: BodyNode, name: string) => {
    ordered.push(`${name} ${body.pageWidth}`);
    return Buffer.from(name);
  });
  const first = { name: '様式4.pdf', documentBody: letter(500) };
  const mails = [mailWith(first), mailWith({ name: '一覧.csv', base64: 'YQ==' })];
  renderer.begin(mails);
  mails.push(mailWith(first, { name: '様式4.pdf', documentBody: letter(600) }));
  renderer.begin(mails);
  renderer.begin(mails);
  expect(ordered).toEqual(['様式4 500', '様式4 600']);
  expect(String(await renderer.content(first as SentMail['attachments'][number]))).toBe('様式4');
  expect(ordered).toHaveLength(2);
});

test('where no thread starts, the PDF is made here', async () => {
  // Under jest a thread finds no loader for TypeScript.
  const { render } = new RenderingThread();
  const pdfs = await Promise.all([render(letter(500), '一'), render(letter(500), '二')]);
  for (const pdf of pdfs) expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);
