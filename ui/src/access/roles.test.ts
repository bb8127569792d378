import { expect, it } from 'vitest';
import { boundTo, holds, roleText } from './roles';

const somebody = { isOpen: false, roles: ['domain-owner'], domains: ['crm'] };

it('lets a role do what those before it may', () => {
  expect(holds(somebody, 'viewer')).toBe(true);
  expect(holds(somebody, 'domain-owner')).toBe(true);
  expect(holds(somebody, 'governance')).toBe(false);
  expect(holds({ ...somebody, roles: ['auditor'] }, 'viewer')).toBe(false);
  expect(holds({ isOpen: true, roles: [], domains: [] }, 'administrator')).toBe(true);
});

it('binds to domains those who act for some only', () => {
  expect(boundTo(somebody)).toEqual(['crm']);
  expect(boundTo({ ...somebody, roles: ['governance'] })).toBeUndefined();
});

it('says what somebody is', () => {
  expect(roleText(somebody)).toBe('Domain owner of crm');
  expect(roleText({ isOpen: false, roles: ['viewer', 'governance'], domains: [] })).toBe('Governance');
  expect(roleText({ isOpen: false, roles: null, domains: null })).toBe('no role');
});
