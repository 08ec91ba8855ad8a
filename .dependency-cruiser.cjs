/** The house's rules (libs/README.md): arrows only point down. Everything below is made from these two lists. */
const layers = ['kernel', 'platform|documents', 'domain', 'apps'];
const features = [
  'councils',
  'checks',
  'documents-register',
  'knowledge',
  'meetings',
  'exemption',
  'saksframlegg',
  'habilitet',
  'vedtak',
  'meeting-room',
  'referat',
  'correspondence',
  'action-plan',
  'paper-set',
  'planning',
  'innkalling',
  'written-procedure',
  'terms',
  'archive',
  'publication',
  'innsyn',
];

const pathOf = (layer) => (layer === 'apps' ? '^apps/' : `^libs/(${layer})/`);

const upwardLayers = layers.slice(0, -1).map((layer, i) => ({
  name: `layer-${layer.replace('|', '-')}-looks-up`,
  comment: 'A layer imports only layers below it.',
  severity: 'error',
  from: { path: pathOf(layer) },
  to: {
    path: layers
      .slice(i + 1)
      .map(pathOf)
      .join('|'),
  },
}));

const upwardFeatures = features.slice(0, -1).map((feature, i) => ({
  name: `feature-${feature}-looks-up`,
  comment: 'A feature imports only features below it in the column.',
  severity: 'error',
  from: { path: `^libs/domain/${feature}/` },
  to: { path: `^libs/domain/(${features.slice(i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...upwardLayers,
    ...upwardFeatures,
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Type-only circles count too.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'documents-and-platform-are-strangers',
      severity: 'error',
      from: { path: '^libs/documents/' },
      to: { path: '^libs/platform/' },
    },
    {
      name: 'platform-and-documents-are-strangers',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/documents/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Nobody outside a feature imports past its index.ts.',
      from: { path: '^(apps|libs/domain)/([^/]+)/' },
      to: {
        path: '^libs/domain/([^/]+)/.+',
        pathNot: ['^libs/domain/[^/]+/index\\.ts$', '^libs/domain/$2/'],
      },
    },
    {
      name: 'nobody-inside-imports-the-front-door',
      severity: 'error',
      from: { path: '^libs/domain/([^/]+)/' },
      to: { path: '^libs/domain/$1/index\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'states, rules and policy files know neither Nest nor TypeORM.',
      from: { path: '\\.(states|rules|policy)\\.ts$' },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|express)|^libs/platform/',
        pathNot: '\\.(states|rules|policy)\\.ts$',
      },
    },
    {
      name: 'typeorm-stays-home',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: [
          '\\.(entity|repository|module|queries)\\.ts$',
          '^libs/platform/',
          '\\.int-spec\\.ts$',
          '/migrations/',
        ],
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'pages-and-api-are-strangers',
      severity: 'error',
      from: { path: '^apps/web/pages/' },
      to: { path: '^apps/web/api/' },
    },
    {
      name: 'api-and-pages-are-strangers',
      severity: 'error',
      from: { path: '^apps/web/api/' },
      to: { path: '^apps/web/pages/' },
    },
    {
      name: 'apps-are-strangers',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'islands-are-islands',
      severity: 'error',
      comment:
        'What runs in the browser imports only what runs in the browser: its own, the kernel, the editor and what draws PDFs.',
      from: { path: '^apps/web/islands/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^apps/web/islands/|^libs/kernel/|node_modules/(@tiptap|pdfjs-dist|htmlparser2)/' },
    },
    {
      name: 'production-knows-no-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.(int-)?spec\\.ts$' },
      to: { path: '^test/|\\.(int-)?spec\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
