using Xunit.Sdk;
using Xunit.v3;

// Each test starts processes of its own on two cores: one after the other they are faster, and a failure has one cause.
[assembly: Parallelization(Mode = ParallelMode.None)]
