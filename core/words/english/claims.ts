export const claims = {
  allKinds: 'all kinds',
  anyStatus: 'any status',
  sorts: { made: 'as made', date: 'by date', quotes: 'by quotes' },
};
