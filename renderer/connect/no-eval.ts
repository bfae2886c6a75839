import { z } from 'zod';

// Before any schema is made: zod tries `new Function` otherwise, which the page's policy refuses and logs.
z.config({ jitless: true });
