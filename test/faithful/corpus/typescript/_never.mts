console.log('never loaded');
export const never = 1;
