// A stand-in for Google's server: accounts, Drive and the Apps Script API as far as clasp asks for them.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ScriptFiles } from '../../../../build/deploy/files';

interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const fine = (body: unknown): Answer => ({ status: 200, body });

const failure = (status: number, message: string): Answer => ({
  status,
  body: { error: { code: status, message, errors: [{ message }] } },
});

const extensions = { SERVER_JS: '.js', HTML: '.html', JSON: '.json' } as const;

/** The manifest of a script that Google has just made. */
const firstManifest: ScriptFile = {
  name: 'appsscript',
  type: 'JSON',
  source: '{\n  "timeZone": "America/New_York",\n  "dependencies": {}\n}',
};

/** Google's side: what it holds, what was asked of it, and how it may fail. */
export class StandIn {
  private readonly scripts = new Map<string, ScriptFile[]>();
  readonly sheets = new Map<string, string>();
  readonly asked: string[] = [];
  email = 'renkei@city.date.example';
  apiOff = false;
  loginExpired = false;
  /** What a push leaves, should it not be the whole. */
  halve: (files: ScriptFile[]) => ScriptFile[] = (files) => files;
  /** The call after which the line breaks: Google did it, and nobody hears of it. */
  breakAfter: string | undefined;
  /** How many more calls the line carries; with the last one lost before or after Google did it. */
  line: { calls: number; lastIsDone: boolean } | undefined;

  private readonly server = createServer((request, response) => {
    void this.serve(request, response);
  });

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A script's files, as clasp names them. */
  files(scriptId: string): ScriptFiles {
    const files = this.scripts.get(scriptId) ?? [];
    return Object.fromEntries(
      files.map(({ name, type, source }) => [name + extensions[type], source]),
    );
  }

  /** A script with these files. */
  put(scriptId: string, files: ScriptFiles): void {
    const types = Object.entries(extensions) as [ScriptFile['type'], string][];
    const stored = Object.entries(files).flatMap(([file, source]) =>
      types
        .filter(([, extension]) => file.endsWith(extension))
        .map(([type, extension]) => ({ name: file.slice(0, -extension.length), type, source })),
    );
    this.scripts.set(scriptId, stored);
  }

  /** Somebody writes in the script editor. */
  edit(scriptId: string, name: string, change: (source: string) => string): void {
    const files = this.scripts.get(scriptId) ?? [];
    this.scripts.set(
      scriptId,
      files.map((file) => (file.name === name ? { ...file, source: change(file.source) } : file)),
    );
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in');
    const text = Buffer.concat(chunks).toString();
    const call = `${request.method} ${pathname}`;
    this.asked.push(call);
    if (this.line && this.line.calls <= 0) {
      if (this.line.calls === 0 && this.line.lastIsDone) this.answer(call, text);
      this.line.calls -= 1;
      request.socket.destroy();
      return;
    }
    if (this.line) this.line.calls -= 1;
    const { status, body } = this.answer(call, text);
    if (call === this.breakAfter) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  private answer(call: string, text: string): Answer {
    if (call === 'POST /token') {
      if (this.loginExpired) {
        return { status: 400, body: { error: 'invalid_grant', error_description: 'Bad Request' } };
      }
      return fine({ access_token: 'fresh', expires_in: 3600, token_type: 'Bearer' });
    }
    if (call === 'GET /oauth2/v2/userinfo') return fine({ id: '1', email: this.email });
    if (call === 'POST /drive/v3/files') {
      const id = `sheet${this.sheets.size + 1}`;
      this.sheets.set(id, JSON.parse(text).name);
      return fine({ id });
    }
    if (this.apiOff) {
      return failure(
        403,
        'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
      );
    }
    if (call === 'POST /v1/projects') {
      const scriptId = `script${this.scripts.size + 1}`;
      this.scripts.set(scriptId, [firstManifest]);
      return fine({ scriptId });
    }
    const [, scriptId = '', part] = /\/v1\/projects\/([^/]+)\/(\w+)$/.exec(call) ?? [];
    const files = this.scripts.get(scriptId);
    if (files === undefined) return failure(404, 'Requested entity was not found.');
    if (part === 'versions') return fine({ versions: [] });
    if (call.startsWith('PUT')) this.scripts.set(scriptId, this.halve(JSON.parse(text).files));
    return fine({ scriptId, files: this.scripts.get(scriptId) });
  }
}
