using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Xml;

/// <summary>The one place where an error becomes an answer ("Error responses" in the S3 API Reference).</summary>
internal static class ErrorAnswer
{
    public static async Task WriteErrorAsync(this HttpResponse response, ServiceError error, RequestIds ids, string path)
    {
        response.StatusCode = error.StatusCode;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method)) return;
        await response.WriteXmlAsync(
            "Error",
            xml =>
            {
                xml.Value("Code", error.Code);
                xml.Value("Message", error.Message);
                foreach (var (name, value) in error.Details)
                    xml.Value(name, value);
                xml.Value("Resource", path);
                xml.Value("RequestId", ids.RequestId);
                xml.Value("HostId", ids.HostId);
            },
            response.HttpContext.RequestAborted,
            xmlNamespace: null);
    }
}
