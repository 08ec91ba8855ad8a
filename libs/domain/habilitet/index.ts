export { Disqualification } from './disqualification.entity.js';
export { HabilitetModule } from './habilitet.module.js';
export { HabilitetService, type DisqualificationEntry } from './habilitet.service.js';
export { LegalBasis } from './legal-basis.entity.js';
export { LegalBasisService } from './legal-basis.service.js';
export { habilitetConstraints, habilitetErrors } from './habilitet.errors.js';
export { mayReadHabilitet, mayRecordHabilitet } from './habilitet.policy.js';
