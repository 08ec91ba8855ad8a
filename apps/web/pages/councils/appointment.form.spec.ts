import { describe, expect, it } from '@jest/globals';
import { appointmentInput, typedAppointment } from './appointment.form.js';

const typed = (rest: Record<string, string>) =>
  typedAppointment({ person: 'p', role: 'member', seat: 's', rank: '', from: '2021-01-01', to: '', ...rest });

describe('the form of an appointment', () => {
  it('is a member in a seat until further notice', () => {
    expect(appointmentInput(typed({}))).toEqual({
      ...{ personId: 'p', role: 'member', seatId: 's', rank: null, from: '2021-01-01', to: null },
    });
  });

  it('does not send a seat on for those who have none, nor a rank for members', () => {
    expect(appointmentInput(typed({ role: 'observer', rank: '2' }))).toMatchObject({
      seatId: null,
      rank: null,
    });
    expect(appointmentInput(typed({ rank: '2' }))).toMatchObject({ seatId: 's', rank: null });
    expect(appointmentInput(typed({ role: 'vara', rank: '2' }))).toMatchObject({ seatId: 's', rank: 2 });
  });

  it('takes a chair without a seat', () => {
    expect(appointmentInput(typed({ role: 'chair', seat: '' }))).toMatchObject({
      role: 'chair',
      seatId: null,
    });
  });
});
