/** The direction of the layers (architecture.md): what may import what. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    only('domain-is-pure', 'domain', ['^domain/', '^node_modules/(zod|temporal-polyfill)/']),
    only('application-asks-the-domain', 'application', ['^domain/', '^application/', '^node_modules/zod/']),
    {
      name: 'adapters-never-import-one-another',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^adapters/([^/]+)/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'adapters-import-no-screens-or-seeds',
      severity: 'error',
      from: { path: '^adapters/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(web|seeds|scripts|tests|main|config)' },
    },
    {
      name: 'web-knows-domain-and-views',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(adapters|seeds|scripts|tests|main|config)' },
    },
    {
      name: 'audiences-never-import-one-another',
      comment: 'What two of them are made of stands in web/request, web/account or web/ui.',
      severity: 'error',
      from: { path: '^web/(portal|desk|dock)/' },
      to: { path: '^web/(portal|desk|dock)/', pathNot: '^web/$1/' },
    },
    {
      name: 'shared-screens-know-no-audience',
      severity: 'error',
      from: { path: '^web/(request|account|ui)/' },
      to: { path: '^web/(portal|desk|dock)/' },
    },
    {
      name: 'web-takes-only-types-from-application',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^application/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'], conditionNames: ['import', 'types', 'default'] },
  },
}
