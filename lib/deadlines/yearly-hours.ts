/** JP that every civil servant owes a year (PP 11/2017). */
export const yearlyHours = 20;
