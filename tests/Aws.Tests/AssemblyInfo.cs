using Xunit.Sdk;
using Xunit.v3;

// A function takes over its process: console, environment variables, the trace id.
[assembly: Parallelization(Mode = ParallelMode.None)]
