using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Template;

public sealed class ResourceTests
{
    [Fact]
    public void A_bucket_tells_topics_queues_and_functions()
    {
        var template = TemplateText.Load("""
            Resources:
              Topic: { Type: AWS::SNS::Topic }
              Queue: { Type: AWS::SQS::Queue }
              Function: { Type: AWS::Serverless::Function, Properties: { CodeUri: code, Events: {
                Upload: { Type: S3, Properties: { Bucket: !Ref Bucket, Events: s3:ObjectCreated:Put } } } } }
              Bucket:
                Type: AWS::S3::Bucket
                Properties:
                  BucketName: my-bucket
                  VersioningConfiguration: { Status: Enabled }
                  NotificationConfiguration:
                    TopicConfigurations:
                      - Event: s3:ObjectCreated:*
                        Topic: !Ref Topic
                        Filter: { S3Key: { Rules: [{ Name: prefix, Value: in/ }, { Name: Suffix, Value: .jpg }] } }
                    QueueConfigurations:
                      - { Event: "s3:ObjectRemoved:*", Queue: !GetAtt Queue.Arn }
            """);

        var bucket = Assert.Single(template.Buckets);
        Assert.Equal("my-bucket", bucket.Name);
        Assert.True(bucket.Versioned);
        Assert.Collection(
            bucket.Notifications,
            topic =>
            {
                Assert.Equal(template.Topics[0].Arn, topic.DestinationArn);
                Assert.Equal(["s3:ObjectCreated:*"], topic.Events);
                Assert.Equal(("in/", ".jpg"), (topic.Prefix, topic.Suffix));
            },
            queue => Assert.Equal(template.Queues[0].Arn, queue.DestinationArn),
            function => Assert.Equal(template.Functions[0].Arn, function.DestinationArn));
        Assert.Empty(template.NotRun);
    }

    [Fact]
    public void A_queue_keeps_its_times_and_its_redrive()
    {
        var template = TemplateText.Load("""
            Resources:
              Work:
                Type: AWS::SQS::Queue
                Properties: { VisibilityTimeout: 360, DelaySeconds: 5, RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5 } }
              Dead: { Type: AWS::SQS::Queue, Properties: { QueueName: dead, MessageRetentionPeriod: 1209600 } }
            """);

        var (work, dead) = (template.Queues[0], template.Queues[1]);
        Assert.Equal(TimeSpan.FromMinutes(6), work.VisibilityTimeout);
        Assert.Equal(TimeSpan.FromDays(4), work.Retention);
        Assert.Equal(TimeSpan.FromSeconds(5), work.Delay);
        Assert.Equal(new RedriveResource(dead.Arn, 5), work.Redrive);
        Assert.Equal(TimeSpan.FromSeconds(30), dead.VisibilityTimeout);
        Assert.Equal(TimeSpan.FromDays(14), dead.Retention);
        Assert.Equal([dead.Arn], template.DeadLetterArns());
    }

    [Fact]
    public void Subscriptions_stand_alone_in_a_topic_and_in_a_function()
    {
        var template = TemplateText.Load("""
            Resources:
              Queue: { Type: AWS::SQS::Queue }
              Topic:
                Type: AWS::SNS::Topic
                Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Queue.Arn }] }
              Alone:
                Type: AWS::SNS::Subscription
                Properties:
                  TopicArn: !Ref Topic
                  Protocol: sqs
                  Endpoint: !GetAtt Queue.Arn
                  RawMessageDelivery: true
                  FilterPolicyScope: MessageBody
                  FilterPolicy: { outcome: [done, "1"], size: [{ numeric: [">", 10] }], flag: [true, null] }
              Function: { Type: AWS::Serverless::Function, Properties: { CodeUri: code, Events: {
                Told: { Type: SNS, Properties: { Topic: !Ref Topic } } } } }
            """);

        Assert.Collection(
            template.Subscriptions,
            alone =>
            {
                Assert.True(alone.RawMessageDelivery);
                Assert.Equal("""{"outcome":["done","1"],"size":[{"numeric":["\u003E",10]}],"flag":[true,null]}""", alone.FilterPolicy);
                Assert.Equal("MessageBody", alone.FilterPolicyScope);
            },
            inline => Assert.Equal(("sqs", template.Queues[0].Arn, false), (inline.Protocol, inline.EndpointArn, inline.RawMessageDelivery)),
            function => Assert.Equal(("lambda", template.Functions[0].Arn), (function.Protocol, function.EndpointArn)));
    }

    [Fact]
    public void A_function_gets_what_Globals_add()
    {
        var template = TemplateText.Load("""
            Globals:
              Function: { Timeout: 20, MemorySize: 512, Environment: { Variables: { COMMON: a, BOTH: common } } }
            Resources:
              Function:
                Type: AWS::Serverless::Function
                Properties: { CodeUri: functions/one, Handler: bootstrap, MemorySize: 1024, Environment: { Variables: { OWN: b, BOTH: own } } }
            """);

        var function = template.Functions.Single();
        Assert.Equal("onput-Function", function.Name);
        Assert.Equal("/somewhere/functions/one", function.CodePath);
        Assert.Equal(1024, function.MemorySize);
        Assert.Equal(TimeSpan.FromSeconds(20), function.Timeout);
        Assert.Equal(new Dictionary<string, string> { ["COMMON"] = "a", ["BOTH"] = "own", ["OWN"] = "b" }, function.Environment);
        Assert.Equal(function, template.FindFunction("Function"));
        Assert.Equal(function, template.FindFunction("onput-Function"));
    }

    [Fact]
    public void A_mapping_is_read_the_same_from_SAM_and_from_Lambda()
    {
        var template = TemplateText.Load("""
            Resources:
              Queue: { Type: AWS::SQS::Queue }
              Sam:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: code
                  Events:
                    Work: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn, BatchSize: 100, MaximumBatchingWindowInSeconds: 5,
                            FunctionResponseTypes: [ReportBatchItemFailures], ScalingConfig: { MaximumConcurrency: 4 } } }
              Plain: { Type: AWS::Lambda::Function, Properties: { Code: ./code, Handler: bootstrap, Timeout: 10 } }
              Mapping:
                Type: AWS::Lambda::EventSourceMapping
                Properties: { EventSourceArn: !GetAtt Queue.Arn, FunctionName: !Ref Plain, BatchSize: 100, MaximumBatchingWindowInSeconds: 5,
                              FunctionResponseTypes: [ReportBatchItemFailures], ScalingConfig: { MaximumConcurrency: 4 } }
            """);

        var (mapping, sam) = (template.EventSources[0], template.EventSources[1]);
        Assert.Equal(new EventSourceResource("Mapping", "onput-Plain", template.Queues[0].Arn, 100, TimeSpan.FromSeconds(5), true, 4), mapping);
        Assert.Equal(mapping with { LogicalId = "SamWork", FunctionName = "onput-Sam" }, sam);
    }

    [Fact]
    public void What_is_not_run_is_named()
    {
        var template = TemplateText.Load("""
            Resources:
              Table: { Type: AWS::DynamoDB::Table }
              Allowed: { Type: AWS::SNS::TopicPolicy, Properties: { Topics: [!ImportValue unread] } }
              Alarm: { Type: AWS::CloudWatch::Alarm }
              Ordered: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }
              Bucket: { Type: AWS::S3::Bucket, Properties: { ReplicationConfiguration: { Role: !ImportValue unread } } }
              Boxed: { Type: AWS::Serverless::Function, Properties: { PackageType: Image } }
              Mail: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Topic, Protocol: email, Endpoint: a@b.c } }
              Topic: { Type: AWS::SNS::Topic }
              Function: { Type: AWS::Serverless::Function, Properties: { CodeUri: code, Events: {
                Daily: { Type: Schedule, Properties: { Schedule: cron(0 0 L * ? *) } },
                Never: { Type: Schedule, Properties: { Schedule: rate(1 day), Enabled: false } },
                Call: { Type: Api, Properties: { Path: /, Method: get } },
                Work: { Type: SQS, Properties: { Queue: !GetAtt Ordered.Arn } } } } }
            """);

        Assert.Equal(
            [
                "Table (AWS::DynamoDB::Table)",
                "Ordered (AWS::SQS::Queue): FifoQueue",
                "Boxed (AWS::Serverless::Function): PackageType Image",
                "Function (AWS::Serverless::Function): schedule FunctionDaily, because cron(0 0 L * ? *) is not understood here",
                "Function (AWS::Serverless::Function): schedule FunctionNever, because it is not enabled",
                "Function (AWS::Serverless::Function): event Call of type Api",
                "Function (AWS::Serverless::Function): event source FunctionWork, because arn:aws:sqs:us-east-1:000000000000:onput-ordered is nothing that runs locally",
                "Mail (AWS::SNS::Subscription): Protocol email",
                "Bucket (AWS::S3::Bucket): ReplicationConfiguration",
            ],
            template.NotRun.Select(item => item.ToString()));
    }

    [Fact]
    public void What_another_way_does_locally_is_named_with_it()
    {
        var template = TemplateText.Load("""
            Resources:
              Catalogue: { Type: AWS::Glue::Database }
              Objects: { Type: AWS::Athena::NamedQuery }
            """);

        Assert.Equal(
            ["Catalogue (AWS::Glue::Database); onput query reads the same files", "Objects (AWS::Athena::NamedQuery); onput query runs SQL"],
            template.NotRun.Select(item => item.ToString()));
    }

    [Fact]
    public void Schedules_of_both_types_are_read()
    {
        var template = TemplateText.Load("""
            Resources:
              Compact: { Type: AWS::Serverless::Function, Properties: { CodeUri: code, Events: {
                Nightly: { Type: Schedule, Properties: { Schedule: cron(0 3 * * ? *), Input: '{"day": 1}', Enabled: true } },
                Often: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(5 minutes), Name: often, ScheduleExpressionTimezone: UTC } } } } }
            """);

        var function = template.Functions.Single().Arn;
        Assert.Equal(
            [
                new ScheduleResource("CompactNightly", "CompactNightly", function, "cron(0 3 * * ? *)", """{"day": 1}"""),
                new ScheduleResource("CompactOften", "often", function, "rate(5 minutes)", null),
            ],
            template.Schedules);
        Assert.Empty(template.NotRun);
    }

    [Fact]
    public void A_resource_whose_condition_does_not_hold_is_not_there()
    {
        var template = TemplateText.Load("""
            Conditions: { Never: !Equals [a, b] }
            Resources:
              Kept: { Type: AWS::S3::Bucket }
              Dropped: { Type: AWS::S3::Bucket, Condition: Never }
            """);

        Assert.Equal(["Kept"], template.Buckets.Select(bucket => bucket.LogicalId));
        Assert.Empty(template.NotRun);
    }

    [Fact]
    public void A_generated_name_is_valid_however_long_the_logical_id()
    {
        var id = new string('A', 200);

        var template = TemplateText.Load($$"""
            Resources:
              {{id}}: { Type: AWS::S3::Bucket }
              {{id}}Queue: { Type: AWS::SQS::Queue }
            """);

        Assert.Matches("^onput[a]+-[0-9a-f]{8}$", template.Buckets[0].Name);
        Assert.Equal(63, template.Buckets[0].Name.Length);
        Assert.Equal(80, template.Queues[0].Name.Length);
    }

    [Theory]
    [InlineData("A: { Type: AWS::S3::Bucket, Properties: { BucketName: Not_Valid } }", "lower-case letters")]
    [InlineData("A: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 43201 } }", "from 0 to 43200")]
    [InlineData("A: { Type: AWS::Serverless::Function, Properties: { CodeUri: a, Timeout: soon } }", "from 1 to 900")]
    [InlineData("A: { Properties: {} }", "at least a Type")]
    [InlineData("A: { Type: AWS::SNS::Subscription, Properties: {} }", "TopicArn is missing")]
    public void A_resource_that_is_wrong_is_refused_by_name(string resource, string reason)
    {
        var refused = TemplateText.Refused(() => TemplateText.Load($"Resources:\n  {resource}"));

        Assert.Equal(("A", 2), (refused.LogicalId, refused.Line));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_resources_of_one_name_are_refused()
    {
        var refused = TemplateText.Refused(() => TemplateText.Load("""
            Resources:
              A: { Type: AWS::S3::Bucket, Properties: { BucketName: same } }
              B: { Type: AWS::S3::Bucket, Properties: { BucketName: same } }
            """));

        Assert.Equal("B", refused.LogicalId);
    }
}
