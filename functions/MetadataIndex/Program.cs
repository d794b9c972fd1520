using OnPut.Hosting;
using OnPut.MetadataIndex;

// One build, two functions: the template's Handler tells which of them this process is.
return Environment.GetEnvironmentVariable("_HANDLER") == CompactionFunction.Handler
    ? await CompactionFunction.RunAsync(HostServices.OfProcess())
    : await FunctionHost.RunAsync(MetadataIndexFunction.Definition, HostServices.OfProcess());
