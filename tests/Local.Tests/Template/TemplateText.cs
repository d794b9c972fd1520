using OnPut.Local.Template;
using OnPut.Local.Template.Loading;

namespace OnPut.Local.Tests.Template;

/// <summary>Templates from text, as if they stood in a file.</summary>
static class TemplateText
{
    public static CloudTemplate Load(string text, params (string Name, string Value)[] overrides) =>
        TemplateLoader.Parse(text, "/somewhere/template.yaml", overrides.ToDictionary(pair => pair.Name, pair => pair.Value), new Uri("http://127.0.0.1:4567"));

    /// <summary>The value of one environment variable, written as YAML, under the given sections.</summary>
    public static string? Evaluate(string value, string sections = "", params (string Name, string Value)[] overrides)
    {
        var template = Load($$"""
            {{sections}}
            Resources:
              Uploads: { Type: AWS::S3::Bucket }
              Queue: { Type: AWS::SQS::Queue }
              Topic: { Type: AWS::SNS::Topic }
              Elsewhere: { Type: AWS::Glue::Database }
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: code
                  Environment:
                    Variables:
                      VALUE: {{value}}
            """, overrides);
        return template.Functions.Single().Environment.GetValueOrDefault("VALUE");
    }

    public static TemplateException Refused(Action load) => Assert.Throws<TemplateException>(load);
}
