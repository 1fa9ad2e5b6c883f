// Allow lists: what is not named here is an error. tests/architecture plants violations to see that it bites.
const context = '^contexts/([^/]+)/';
/** Packages that technical code may use; the domain may use none but the kernel. */
const library =
  '(^|/)node_modules/|^node:|^(fs|path|crypto|http|net|os|url|util|stream|events|buffer|child_process|timers|zlib|async_hooks|perf_hooks|test|assert)(/|$)';
const test = '\\.(unit|int|http|property)\\.test\\.ts$|/src/testing/|/test/|^tests/|^platform/testing/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-stays-pure',
      comment: 'domain imports itself and the kernel; contracts only as types of shared words',
      severity: 'error',
      from: { path: `${context}src/domain/`, pathNot: test },
      to: { pathNot: [`^contexts/$1/src/domain/`, '^platform/kernel/', '^contracts/src/'] },
    },
    {
      name: 'domain-takes-only-types-from-contracts',
      severity: 'error',
      from: { path: `${context}src/domain/`, pathNot: test },
      to: { path: '^contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'application-knows-no-adapter',
      severity: 'error',
      from: { path: `${context}src/application/`, pathNot: test },
      to: {
        pathNot: [
          `^contexts/$1/src/(domain|application)/`,
          '^platform/kernel/',
          '^contracts/',
          '^node:crypto$',
          '^crypto$',
        ],
      },
    },
    {
      name: 'in-adapters-never-touch-out-adapters',
      severity: 'error',
      from: { path: `${context}src/adapters/in/`, pathNot: test },
      to: { path: '/src/adapters/out/' },
    },
    {
      name: 'out-adapters-never-touch-in-adapters',
      severity: 'error',
      from: { path: `${context}src/adapters/out/`, pathNot: test },
      to: { path: '/src/adapters/in/' },
    },
    {
      name: 'contexts-meet-only-in-contracts',
      severity: 'error',
      from: { path: context },
      to: { path: '^contexts/([^/]+)/', pathNot: '^contexts/$1/' },
    },
    {
      name: 'contexts-know-no-app',
      severity: 'error',
      from: { path: '^(contexts|platform|contracts)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'platform-knows-no-context',
      severity: 'error',
      from: { path: '^platform/', pathNot: test },
      to: { path: '^(contexts|contracts)/' },
    },
    {
      name: 'contracts-stand-alone',
      severity: 'error',
      from: { path: '^contracts/', pathNot: test },
      to: { pathNot: ['^contracts/', '^platform/kernel/', 'node_modules/typebox/', '^typebox'] },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^platform/kernel/', pathNot: test },
      to: { pathNot: ['^platform/kernel/', library] },
    },
    {
      name: 'web-apps-see-only-contracts-and-ui',
      severity: 'error',
      from: { path: '^apps/(guest|staff|ui)/src/', pathNot: test },
      to: { path: '^(contexts|platform)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(contexts|platform|contracts|apps)/', pathNot: test },
      to: { path: ['/src/testing/', '^platform/testing/', '\\.test\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^tests/architecture/planted/', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      // Without these, workspace names and subpath exports go unseen and every rule passes.
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
