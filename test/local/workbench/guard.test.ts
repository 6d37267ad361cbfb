/** Who may talk to the workbench. */
import { Hono } from 'hono';
import { guard } from '../../../local/workbench/server/guard';

const app = new Hono()
  .use(guard(() => 8787))
  .get('/', (context) => context.text('page'))
  .post('/', (context) => context.text('changed'));

const json = { 'content-type': 'application/json' };

async function statusOf(method: string, headers: Record<string, string>): Promise<number> {
  const init = { method, headers: { host: 'localhost:8787', ...headers } };
  return (await app.request('http://localhost:8787/', init)).status;
}

test.each([
  ['the page by its usual name', 'GET', {}, 200],
  ['the page by its number', 'GET', { host: '127.0.0.1:8787' }, 200],
  [
    'a change from the page itself',
    'POST',
    { ...json, origin: 'http://localhost:8787', 'sec-fetch-site': 'same-origin' },
    200,
  ],
  [
    'a change as JSON with a charset',
    'POST',
    { 'content-type': 'application/json; charset=utf-8' },
    200,
  ],
  ['an address typed by hand', 'GET', { 'sec-fetch-site': 'none' }, 200],
  ['a name that was pointed at this machine', 'GET', { host: 'evil.example.jp:8787' }, 403],
  ['the right name with another port', 'GET', { host: 'localhost:80' }, 403],
  ['a name without a port', 'GET', { host: 'localhost' }, 403],
  ['another origin', 'GET', { origin: 'https://evil.example.jp' }, 403],
  ['another port of this machine', 'POST', { ...json, origin: 'http://localhost:3000' }, 403],
  ['an origin that hides itself', 'POST', { ...json, origin: 'null' }, 403],
  ['the same name under https', 'POST', { ...json, origin: 'https://localhost:8787' }, 403],
  ['a request that another site makes', 'GET', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a request that another port makes', 'GET', { 'sec-fetch-site': 'same-site' }, 403],
  ['a change that an HTML form can send', 'POST', { 'content-type': 'text/plain' }, 415],
  ['a change without a type', 'POST', {}, 415],
  ['another method', 'DELETE', json, 405],
])('%s', async (_, method, headers, expected) => {
  expect(await statusOf(method, headers as Record<string, string>)).toBe(expected);
});

test('the page may load nothing but its own files', async () => {
  const response = await app.request('http://localhost:8787/', {
    headers: { host: 'localhost:8787' },
  });
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});
