// Prints where the Chromium of @sparticuz/chromium lies, which it unpacks first.
// A program of its own, since the package is an ES module and tests are CommonJS.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
