using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OnPut.Local.Template;

namespace OnPut.Local.Tests.Template;

public sealed class TemplateFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_projects_own_template_runs_whole()
    {
        var template = CloudTemplate.Load(ProjectTemplate());

        Assert.Contains(template.Buckets, bucket => bucket.Name.Contains("source", StringComparison.Ordinal) && bucket.Notifications.Count > 0);
        Assert.Contains(template.Buckets, bucket => bucket.Name.Contains("derived", StringComparison.Ordinal));
        Assert.Contains(template.Functions, function => function.LogicalId == "Thumbnails");
        Assert.NotEmpty(template.EventSources);
        Assert.All(template.EventSources, source => Assert.True(source.ReportsItemFailures));
        Assert.NotEmpty(template.Schedules);
        // What is for Athena is not run, and each of it says what to ask instead.
        Assert.All(template.NotRun, item => Assert.NotNull(item.Hint));
        Assert.Contains(template.Buckets, bucket => bucket.Lifecycle is { Rules.Count: > 0 });
    }

    [Fact]
    public void Batching_windows_can_be_cut_and_are_kept_where_nobody_asks()
    {
        var template = CloudTemplate.Load(ProjectTemplate());

        Assert.Contains(template.EventSources, source => source.Window > TimeSpan.FromSeconds(1));
        Assert.All(template.WithWindowsUpTo(TimeSpan.FromSeconds(1)).EventSources, source => Assert.True(source.Window <= TimeSpan.FromSeconds(1)));
        Assert.Equal(template.EventSources, template.WithWindowsUpTo(null).EventSources);
    }

    [Fact]
    public void A_template_in_JSON_is_read_as_well()
    {
        var path = Write("{\n\t\"Resources\": {\n\t\t\"B\": { \"Type\": \"AWS::S3::Bucket\", \"Properties\": { \"BucketName\": { \"Fn::Sub\": \"${AWS::StackName}-\\u0062\" } } }\n\t}\n}");

        Assert.Equal("onput-b", CloudTemplate.Load(path).Buckets.Single().Name);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var refused = Assert.Throws<TemplateException>(() => CloudTemplate.Load(Path.Combine(_folder, "none.yaml")));

        Assert.Contains(Path.Combine(_folder, "none.yaml"), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("just text", "is no mapping")]
    [InlineData("Resources: [", "no valid YAML")]
    [InlineData("Globals: {}", "no Resources section")]
    [InlineData("Resources: { A: { Type: x }, A: { Type: x } }", "is there twice")]
    public void A_file_that_is_no_template_is_refused_in_one_line(string text, string reason)
    {
        var refused = Assert.Throws<TemplateException>(() => CloudTemplate.Load(Write(text)));

        Assert.StartsWith("template.yaml, line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void Whatever_the_bytes_loading_answers_or_throws_a_TemplateException()
    {
        var text = File.ReadAllText(ProjectTemplate());
        var edits = Gen.Choose(0, text.Length - 1).Two().Zip(Gen.Elements("", "{", "]", ":", "!Sub ", "\0", "\t", "\n", "${", "&a ", "*a", "- ", "Ref: ", "\ud800", "9999999999"));
        var bytes = ArbMap.Default.ArbFor<byte[]>().Generator.Select(Encoding.Latin1.GetString);
        var mutated = edits.ListOf(4).Select(list => list.Aggregate(text, Edit));
        var texts = Gen.Frequency((1, bytes), (6, mutated));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260, 7),
            Prop.ForAll(texts.ToArbitrary(), LoadsOrRefuses));

        static string Edit(string text, ((int From, int To) Range, string Insert) edit)
        {
            var from = Math.Min(edit.Range.From, text.Length);
            var length = edit.Range.To % 24;
            return string.Concat(text.AsSpan(0, from), edit.Insert, text.AsSpan(Math.Min(from + length, text.Length)));
        }
    }

    static void LoadsOrRefuses(string text)
    {
        try
        {
            TemplateText.Load(text);
        }
        catch (TemplateException refused)
        {
            Assert.NotEmpty(refused.Problem);
        }
    }

    string Write(string text)
    {
        var path = Path.Combine(_folder, "template.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    static string ProjectTemplate()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "template.yaml")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "template.yaml");
    }
}
