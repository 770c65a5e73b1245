// Real packages doing real work: what is installed for each, and where its program is.
export const PACKAGES = [
  { name: 'parse', packages: ['acorn@8.15.0', 'lodash@4.17.21'] },
  { name: 'format', packages: ['js-beautify@1.15.4', 'lodash@4.17.21'] },
  { name: 'minify', packages: ['csso@5.0.5', 'bootstrap@5.3.8'] },
  { name: 'validate', packages: ['joi@17.13.3'] },
  { name: 'render', packages: ['markdown-it@14.1.0'] },
  { name: 'compress', packages: ['pako@2.1.0', 'lodash@4.17.21'] },
  { name: 'query', packages: ['jmespath@0.16.0'] },
  { name: 'template', packages: ['mustache@4.2.0'] },
];
