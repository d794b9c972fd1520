using OnPut.Hosting;
using OnPut.Thumbnails;

return await FunctionHost.RunAsync(ThumbnailsFunction.Definition, HostServices.OfProcess());
