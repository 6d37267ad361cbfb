/** @jest-environment node */
// The runtime starts without the packages that only make files: they take longer to load than a short scenario to play.
jest.mock('docx', () => loaded('docx'));
jest.mock('pdfmake', () => loaded('pdfmake'));
jest.mock('exceljs', () => loaded('exceljs'));
jest.mock('nodemailer/lib/mail-composer', () => loaded('nodemailer'));

function loaded(name: string): never {
  throw new Error(`${name} was loaded`);
}

test.each([
  'runtime',
  'runtime/documents',
  'rehearse/outputs/writeOutputs',
  'workbench/server/cities',
])('local/%s loads nothing that makes files', (path) => {
  expect(() => require(`../../../local/${path}`)).not.toThrow();
});
