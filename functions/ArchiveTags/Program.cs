using OnPut.ArchiveTags;
using OnPut.Hosting;

return await FunctionHost.RunAsync(ArchiveTagsFunction.Definition, HostServices.OfProcess());
