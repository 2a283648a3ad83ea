module.exports = ({ env }) =>
  env('DATABASE_CLIENT') === 'postgres'
    ? {
        connection: {
          client: 'postgres',
          connection: { connectionString: env('DATABASE_URL') },
          pool: { min: 0, max: 8 },
        },
      }
    : {
        connection: {
          client: 'sqlite',
          connection: { filename: env('DATABASE_FILENAME') },
          useNullAsDefault: true,
          // A test that waits for the disk at each commit waits most of its time; no test cuts the power of the machine.
          // The benchmarks wait, as a site does.
          ...(!env.bool('DATABASE_WAITS_FOR_DISK', true) && {
            pool: {
              afterCreate: (connection, done) => {
                connection.pragma('synchronous = OFF');
                done(null, connection);
              },
            },
          }),
        },
      };
