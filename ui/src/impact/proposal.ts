import type { ProposedChange, ProposedSchemaFormat } from '../api/generated';
import { toInput, toRequest, type Step } from './steps';

/** What somebody wants to change, said in one of three ways. */
export type Proposal =
  | { way: 'steps'; steps: Step[] }
  | { way: 'file'; file: string; text: string }
  | { way: 'schema'; dataset: string; format: ProposedSchemaFormat; file: string; text: string };

export const FORMATS: { value: ProposedSchemaFormat; label: string }[] = [
  { value: 'AVRO', label: 'Avro' },
  { value: 'JSON_SCHEMA', label: 'JSON Schema' },
  { value: 'PROTOBUF', label: 'Protobuf' },
  { value: 'COLUMNS', label: 'List of columns' },
];

/** Most characters of a text; the server takes 16 MiB in all. */
export const MOST_CHARACTERS = 4_000_000;

/** The proposal as GraphQL takes it. */
export function toChange(proposal: Proposal): ProposedChange {
  switch (proposal.way) {
    case 'steps':
      return { steps: proposal.steps.map(toInput) };
    case 'file':
      return { manifest: proposal.text, file: proposal.file };
    case 'schema':
      return {
        schema: { dataset: proposal.dataset, format: proposal.format, text: proposal.text },
        file: proposal.file,
      };
  }
}

/** The body of POST /api/v1/impact for the same proposal. */
export function toBody(proposal: Proposal): string {
  switch (proposal.way) {
    case 'steps':
      return JSON.stringify({ proposals: [{ steps: proposal.steps.map(toRequest) }] });
    case 'file':
      return JSON.stringify({ proposals: [{ file: proposal.file, manifest: proposal.text }] });
    case 'schema':
      return JSON.stringify({
        proposals: [
          {
            file: proposal.file,
            schema: { dataset: proposal.dataset, format: proposal.format, text: proposal.text },
          },
        ],
      });
  }
}

/** Guesses how a schema is written, from its file's name and its text. */
export function guessFormat(file: string, text: string): ProposedSchemaFormat | undefined {
  if (file.endsWith('.avsc')) return 'AVRO';
  if (file.endsWith('.proto') || /^\s*(syntax\s*=|message\s+\w+\s*\{)/m.test(text)) return 'PROTOBUF';
  if (/"type"\s*:\s*"record"/.test(text)) return 'AVRO';
  if (/"\$schema"|"properties"\s*:/.test(text)) return 'JSON_SCHEMA';
  if (/^\s*(-\s*name\s*:|\[)/.test(text)) return 'COLUMNS';
  return undefined;
}
