// A jest transform: gives tests the blocks that the bundle gets, from the same compiler.
const { require: requireTypeScript } = require('tsx/cjs/api');

module.exports = {
  process(html, file) {
    const { compileTemplate } = requireTypeScript('./compileTemplate.ts', __filename);
    const blocks = JSON.stringify(compileTemplate(html, file));
    return {
      code: `Object.defineProperty(exports, '__esModule', { value: true });\nexports.default = ${blocks};`,
    };
  },
};
