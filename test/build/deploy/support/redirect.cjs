// Loaded into the real clasp before it starts: what it asks of Google goes to the stand-in of this test.
const http = require('node:http');
const https = require('node:https');
const { Module } = require('node:module');

https.request = (address, options, answered) => {
  const { hostname, pathname, search } = new URL(address);
  if (!hostname.endsWith('googleapis.com')) throw new Error(`Not for a test: ${address}`);
  const { method, headers } = options;
  const port = Number(process.env.STAND_IN_PORT);
  return http.request(
    { hostname: '127.0.0.1', port, path: pathname + search, method, headers },
    answered,
  );
};

// Of Google's 300 APIs clasp asks three, but loads all of them: seconds at every start.
const asked = ['./script', './drive', './oauth2'];
const { require: load } = Module.prototype;
Module.prototype.require = function (id) {
  const isApi = /googleapis.build.src.apis.index\.js$/.test(this.filename) && id.startsWith('./');
  return isApi && !asked.includes(id) ? { VERSIONS: {} } : load.call(this, id);
};
