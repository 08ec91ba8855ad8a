import { describe, expect, it } from '@jest/globals';
import {
  decisionColumns,
  decisionFaults,
  type DecisionInput,
  isOvertaken,
  proposedDecision,
  type Standing,
  type StandingExemption,
} from './innsyn-decision.rules.js';

const exemption = (over: Partial<StandingExemption> = {}): StandingExemption => ({
  ...{
    id: 'u1',
    scope: 'passage',
    legalBasis: 'offl. § 23 første ledd',
    reason: 'Personalsak',
    isDuty: false,
  },
  ...over,
});
const standing = (over: Partial<Standing> = {}): Standing => ({
  ...{ isFinished: true, exemptions: [], canBePartial: false },
  ...over,
});
const duty = exemption({ id: 'u2', scope: 'document', legalBasis: 'offl. § 13 første ledd', isDuty: true });
const whole: DecisionInput = {
  ...{ outcome: 'whole', legalBasis: '', reason: '', enhancedAccess: '', enhancedAccessNote: '' },
};
const refused: DecisionInput = {
  ...{ outcome: 'refused', legalBasis: 'offl. § 15', reason: 'Innhentet', enhancedAccess: 'notGiven' },
  enhancedAccessNote: 'Vurdert',
};
const isDuty = (basis: string) => (basis === '' ? null : basis.includes('§ 13'));
const codes = (input: DecisionInput, now: Standing) =>
  decisionFaults(input, now, isDuty).map(({ path, code }) => `${path} ${code}`);

describe('what is proposed of a document', () => {
  it('is the whole of it when it is open', () => {
    expect(proposedDecision(standing())).toEqual(whole);
  });

  it('is what its exemptions say, the rest of it where the program can make that', () => {
    const now = standing({ exemptions: [exemption(), exemption({ id: 'u3' })], canBePartial: true });
    expect(proposedDecision(now)).toEqual({
      ...{ outcome: 'partial', legalBasis: 'offl. § 23 første ledd', reason: 'Personalsak' },
      ...{ enhancedAccess: '', enhancedAccessNote: '' },
    });
    expect(proposedDecision({ ...now, canBePartial: false }).outcome).toBe('refused');
  });

  it('names every basis once, and answers for meirinnsyn only where all of it is under a duty', () => {
    const both = proposedDecision(standing({ exemptions: [exemption(), duty] }));
    expect(both).toMatchObject({
      legalBasis: 'offl. § 23 første ledd, offl. § 13 første ledd',
      enhancedAccess: '',
    });
    expect(proposedDecision(standing({ exemptions: [duty] })).enhancedAccess).toBe('duty');
  });

  it('is that a draft is no saksdokument yet', () => {
    expect(proposedDecision(standing({ isFinished: false })).outcome).toBe('notYet');
  });
});

describe('a decision', () => {
  it('has nothing wrong with it when an open document is given, or one is refused with all that belongs to that', () => {
    expect(codes(whole, standing())).toEqual([]);
    expect(codes(refused, standing())).toEqual([]);
    expect(codes({ ...whole, outcome: 'notYet' }, standing({ isFinished: false }))).toEqual([]);
  });

  it('is to be made', () => {
    expect(codes({ ...whole, outcome: '' }, standing())).toEqual(['/outcome innsyn.outcomeMissing']);
  });

  it.each(['refused', 'partial'] as const)(
    'that something is %s needs basis, reason and meirinnsyn',
    (outcome) => {
      expect(codes({ ...whole, outcome }, standing({ canBePartial: true }))).toEqual([
        '/legalBasis innsyn.legalBasisMissing',
        '/reason innsyn.reasonMissing',
        '/enhancedAccess innsyn.enhancedAccessMissing',
      ]);
    },
  );

  it('cannot give what is under a duty of confidentiality, but can give the rest of it', () => {
    const now = standing({ exemptions: [exemption(), duty], canBePartial: true });
    expect(decisionFaults(whole, now, isDuty)).toEqual([
      {
        ...{ path: '/outcome', code: 'innsyn.dutyOfConfidentiality' },
        params: { legalBasis: 'offl. § 13 første ledd' },
      },
    ]);
    expect(codes({ ...refused, outcome: 'partial' }, now)).toEqual([]);
  });

  it('cannot call something a duty that the register knows as none; what it does not know is for people to judge', () => {
    expect(codes({ ...refused, enhancedAccess: 'duty' }, standing())).toEqual([
      '/enhancedAccess innsyn.noDuty',
    ]);
    const own = { ...refused, legalBasis: 'offl. § 13 første ledd', enhancedAccess: 'duty' } as const;
    expect(codes(own, standing())).toEqual([]);
    const unknown = exemption({ isDuty: null });
    expect(codes(whole, standing({ exemptions: [unknown] }))).toEqual([]);
  });

  it('cannot give parts that nobody has made, nor anything of a draft', () => {
    expect(codes({ ...refused, outcome: 'partial' }, standing())).toEqual(['/outcome innsyn.partNotMade']);
    expect(codes(whole, standing({ isFinished: false }))).toEqual(['/outcome innsyn.notFinished']);
    expect(codes({ ...whole, outcome: 'notYet' }, standing())).toEqual(['/outcome innsyn.isFinished']);
  });

  it('is told when something is too long', () => {
    const long = {
      ...refused,
      legalBasis: 'x'.repeat(301),
      reason: 'x'.repeat(2001),
      enhancedAccessNote: 'x'.repeat(2001),
    };
    expect(codes(long, standing())).toEqual([
      ...['/legalBasis innsyn.tooLong', '/reason innsyn.tooLong', '/enhancedAccessNote innsyn.tooLong'],
    ]);
  });
});

describe('what is kept of a decision', () => {
  it('names the exemptions that the whole was given in spite of', () => {
    const now = standing({ exemptions: [exemption(), exemption({ id: 'u3' })] });
    expect(decisionColumns({ ...whole, outcome: 'whole' }, now)).toMatchObject({
      ...{ given: ['u1', 'u3'], enhancedAccess: 'given', legalBasis: null },
    });
  });

  it('has nothing given where nothing was in the way, and nothing of a basis where nothing is kept back', () => {
    const kept = decisionColumns({ ...whole, outcome: 'whole', legalBasis: 'offl. § 15' }, standing());
    expect(kept).toMatchObject({ given: [], enhancedAccess: null, legalBasis: null });
    expect(decisionColumns({ ...refused, outcome: 'refused' }, standing())).toMatchObject({
      ...{ given: [], enhancedAccess: 'notGiven', legalBasis: 'offl. § 15', enhancedAccessNote: 'Vurdert' },
    });
  });
});

describe('a decision is overtaken', () => {
  const given = { outcome: 'whole', given: ['u1'] } as const;

  it('when something was exempted after it, or became a duty', () => {
    expect(isOvertaken(given, standing({ exemptions: [exemption()] }))).toBe(false);
    expect(isOvertaken(given, standing({ exemptions: [exemption(), exemption({ id: 'u9' })] }))).toBe(true);
    expect(isOvertaken(given, standing({ exemptions: [exemption({ isDuty: true })] }))).toBe(true);
  });

  it('when parts can no longer be made, or a draft is finished', () => {
    expect(isOvertaken({ outcome: 'partial', given: [] }, standing())).toBe(true);
    expect(isOvertaken({ outcome: 'notYet', given: [] }, standing())).toBe(true);
  });

  it('never while it is not made, and not when less is exempted than before', () => {
    expect(isOvertaken({ outcome: null, given: [] }, standing({ isFinished: false }))).toBe(false);
    expect(isOvertaken(given, standing())).toBe(false);
    expect(isOvertaken({ outcome: 'refused', given: [] }, standing())).toBe(false);
  });
});
