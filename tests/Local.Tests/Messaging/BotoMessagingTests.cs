using OnPut.Local.Tests.Http;

namespace OnPut.Local.Tests.Messaging;

public sealed class BotoMessagingTests
{
    [Fact]
    public async Task A_message_goes_from_a_topic_through_a_filter_to_a_queue()
    {
        await using var host = await MessagingHost.StartAsync();
        var output = await Boto.RunAsync(host.Url, """
            sns, sqs = boto3.client('sns'), boto3.client('sqs')
            topic = sns.create_topic(Name='t', Tags=[{'Key': 'a', 'Value': 'b'}])['TopicArn']
            url = sqs.create_queue(QueueName='q', Attributes={'VisibilityTimeout': '5'})['QueueUrl']
            arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
            subscription = sns.subscribe(TopicArn=topic, Protocol='sqs', Endpoint=arn, ReturnSubscriptionArn=True,
                Attributes={'FilterPolicy': json.dumps({'outcome': ['Done']})})['SubscriptionArn']
            for outcome in ['Skipped', 'Done']:
                sns.publish(TopicArn=topic, Message='größe ' + outcome, Subject='s',
                    MessageAttributes={'outcome': {'DataType': 'String', 'StringValue': outcome}})
            batch = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=[{'Id': '1', 'Message': 'm'}])
            messages = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, AttributeNames=['All'])['Messages']
            body = json.loads(messages[0]['Body'])
            print(len(messages), body['Message'], body['Subject'], len(batch['Successful']), sns.list_tags_for_resource(ResourceArn=topic)['Tags'])
            assert sns.get_subscription_attributes(SubscriptionArn=subscription)['Attributes']['Protocol'] == 'sqs'
            assert sns.get_topic_attributes(TopicArn=topic)['Attributes']['SubscriptionsConfirmed'] == '1'
            assert len(sns.list_subscriptions()['Subscriptions']) == 1 and len(sns.list_topics()['Topics']) == 1
            """);
        Assert.Equal("1 größe Done s 1 [{'Key': 'a', 'Value': 'b'}]", output);
    }

    [Fact]
    public async Task Errors_are_the_ones_that_boto3_knows()
    {
        await using var host = await MessagingHost.StartAsync();
        var output = await Boto.RunAsync(host.Url, """
            sns, sqs = boto3.client('sns'), boto3.client('sqs')
            def code(call, **arguments):
                try:
                    call(**arguments)
                except ClientError as error:
                    return error.response['Error']['Code']
            wrong = boto3.client('sqs', aws_access_key_id='nobody', aws_secret_access_key='onput')
            code_of_wrong_secret = code(boto3.client('sns', aws_access_key_id='onput', aws_secret_access_key='wrong').list_topics)
            print(code(sqs.get_queue_url, QueueName='none'),
                  code(sns.publish, TopicArn='arn:aws:sns:us-east-1:000000000000:none', Message='m'),
                  code(sns.create_platform_application, Name='n', Platform='APNS', Attributes={}),
                  code(wrong.list_queues), code_of_wrong_secret)
            """);
        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue NotFound InvalidAction InvalidClientTokenId SignatureDoesNotMatch", output);
    }
}
