export const library = {
  asItIs: 'as it is',
  sorts: {
    import: 'by import',
    date: 'by date',
    outlet: 'by outlet',
    title: 'by title',
    quotes: 'by quotes',
    'to decide': 'by to decide',
  },
  groupings: {
    none: 'not grouped',
    outlet: 'by outlet',
    day: 'by day',
    kind: 'by kind',
    status: 'by status',
  },
};
