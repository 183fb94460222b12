import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../src/domain/assessment.ts';
import { parsePlaybook } from '../../src/playbook/parse-playbook.ts';
import { readPlaybookFiles, type PlaybookFiles } from '../../src/playbook/playbook-files.ts';
import { edited } from '../../src/playbook/testing/edited-playbook.ts';
import type { LeadCase } from '../../src/store/ports/case-store.ts';
import { differences } from './differences.ts';
import { foresee } from './foresee.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const judged: Assessment = {
  intent: 'TIRE_KICKER',
  score: 55,
  reasoning: 'Reads.',
  suggestedTone: 'friendly',
  confidence: 0.9,
  judgedBy: 'model',
  judge: 'a model',
};

function known(content: LeadCase['content'], assessment: Assessment = judged): LeadCase {
  return {
    leadId: 'lead',
    submissionId: 'submission',
    profile: { email: 'jane@example.com', firstName: 'Jane' },
    tags: [],
    source: 'other',
    content,
    earlierSubmissionCount: 0,
    assessment,
  };
}

const download = known({ statedSource: 'content_download_kubernetes_guide' });

function compare(leadCase: LeadCase, file: string, search: string, replacement: string): string[] {
  const after = parsePlaybook(edited(files, file, search, replacement));
  return differences(foresee(leadCase, parsePlaybook(files)), foresee(leadCase, after));
}

describe('two playbooks', () => {
  it('differ for nobody when they are the same', () => {
    const playbook = parsePlaybook(files);
    expect(differences(foresee(download, playbook), foresee(download, playbook))).toEqual([]);
  });

  it('differ by the route that a score leads to', () => {
    const changed = compare(download, 'routes.yaml', 'scoreBelow: 30', 'scoreBelow: 60');
    expect(changed).toEqual(['route', 'sequence', 'first message']);
  });

  it.each([
    ['rules', undefined, true],
    ['rules', 'recorded', false],
    ['rules', 'rules', true],
    ['model', undefined, false],
    ['model', 'recorded', false],
    ['model', 'rules', true],
  ] as const)('judge anew what %s judged, asked for %s: %s', (judgedBy, judge, isAnew) => {
    const playbook = parsePlaybook(files);
    const spam = known({ message: 'Please send me a quote for ten seats.' }, { ...judged, intent: 'SPAM', judgedBy });
    expect(foresee(spam, playbook, judge).route !== 'spam').toBe(isAnew);
  });

  it('differ by the words of the first message', () => {
    const file = 'templates/content-welcome.subject.liquid';
    expect(compare(download, file, 'About', 'On')).toEqual(['first message']);
  });

  it('differ by later steps alone', () => {
    const reader = known({ statedSource: 'newsletter' }, { ...judged, score: 10 });
    const changed = compare(reader, 'sequences/educational-drip.yaml', 'duration: 7d', 'duration: 5d');
    expect(changed).toEqual(['later steps']);
  });

  it('do not differ for leads of another source', () => {
    const demo = known({ statedSource: 'demo_request' });
    expect(compare(demo, 'templates/content-welcome.subject.liquid', 'About', 'On')).toEqual([]);
  });
});

describe('foresee', () => {
  it('fills the first message in with what the lead came for', () => {
    const { firstSubject, firstText } = foresee(download, parsePlaybook(files));
    expect(firstSubject).toContain('Kubernetes');
    expect(firstText).toContain('Hi Jane');
  });

  it('judges anew what the rules judged, and nothing else', () => {
    const byRules = known({ statedSource: 'newsletter' }, { ...judged, score: 99, judgedBy: 'rules' });
    const byModel = known({ statedSource: 'newsletter' }, { ...judged, score: 99 });
    const playbook = parsePlaybook(files);
    expect(foresee(byModel, playbook).route).toBe('high-score');
    expect(foresee(byRules, playbook).route).not.toBe('high-score');
  });
});
