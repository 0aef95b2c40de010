/** A short design that has something to find, and nothing so grave as an error. */
export const thinDesign = `# Finding lost parcels

## Requirements

The business goal is to cut refunds for lost parcels by 10 %. Couriers wait for the answer.
There are 2 million parcels a day. The answer has to be quick.

## Inputs and outputs

- **Input:** the scans of a parcel and its route
- **Output:** a score for each depot where the parcel may be

## Data

Scans of the last year come from the depots. The label is the depot where a parcel was found.

## Model

A gradient boosted tree predicts the depot. The baseline is the depot of the last scan.

## Evaluation

Recall among the first three depots, offline, on the last month. Online we count refunds in an A/B test.

## Serving

The model is called in real time behind an API when a courier asks for a parcel.

## Monitoring

We watch the share of parcels that were found, and retrain every month.
`;

/** The same without a word about the model. */
export const holeyDesign = thinDesign.replace(/## Model\n[^#]*/, '');
