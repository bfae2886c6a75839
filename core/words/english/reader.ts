export const reader = {
  faces: { serif: 'serif', sans: 'sans' },
};
